package se.planbok.plan.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.NextYear;
import se.planbok.plan.NextYearCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.budget.BudgetState;
import se.planbok.plan.budget.CarriedReservation;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.ReservationCarriedOver;
import se.planbok.plan.event.SurplusCarriedOver;
import se.planbok.plan.funding.CarriedFunding;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;

/**
 * Carries surplus into next year's plan, as the funding source {@code overskott-<year>}, and reservations that are paid
 * out of it (R14). A carried reservation keeps its key and is not decided a second time. May be sent again for what is
 * left.
 *
 * @param amount kronor of surplus; all that is left of it unless said. Of one reservation alone it may be less than what
 *     is unspent: then a part of it is carried
 * @param reservations the reservations that go on, each with all that is unspent of it
 * @param line the line of next year's plan that they stand on; the one of the same key unless said
 * @param acceptExcess the reason for going past that line (R4)
 */
public record CarryOverFunds(
        Optional<Money> amount, List<Key> reservations, Optional<Key> line, Optional<Text> acceptExcess)
        implements NextYearCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, NextYear next, Judgement judgement) {
        next.judgement()
                .known(
                        SubjectKind.PLAN,
                        next.plan().id(),
                        Optional.of(next.plan()).filter(PlanState::isOpened))
                .ifPresent(open -> judgement.fits(
                        open.status() != PlanStatus.CLOSED,
                        SubjectKind.PLAN,
                        open.id(),
                        Misfit.PLAN_CLOSED,
                        open.status()));
        judgement.settleNames();
        ClosingState closing = plan.closing();
        List<CarriedReservation> named = reservations.stream()
                .distinct()
                .map(key -> CarriedReservation.named(plan, key, judgement))
                .flatMap(Optional::stream)
                .toList();
        named.forEach(reservation -> reservation.hasPlace(next, line));
        CarriedFunding.checkSource(plan, next, CarriedSurplus.source(plan), closing.carried() > 0);
        judgement.settleNames();
        long left = plan.surplus() - closing.carried();
        long carried = amount.map(Money::kronor).orElse(Math.max(0, left));
        List<CarriedReservation> going = partly(named, closing.carried() + carried - closing.carriedReserved());
        long reserved = going.stream().mapToLong(CarriedReservation::amount).sum();
        if (!plan.isPartial()) {
            judgement.uphold(new SurplusCoversCarryOver(plan.id(), left, carried));
        }
        judgement.uphold(new CarriedReservationsAreFunded(
                plan.id(), closing.carried() + carried, closing.carriedReserved() + reserved));
        List<PlanEvent> events = new ArrayList<>();
        if (carried > 0) {
            Key source = CarriedSurplus.source(plan);
            CarriedFunding.arrives(plan, next, source, carried);
            events.add(new SurplusCarriedOver(
                    plan.id(),
                    next.plan().id(),
                    source.text(),
                    carried,
                    CarriedSurplus.surplus(plan, closing.carried() + carried),
                    closing.carried(),
                    closing.carried() + carried));
        }
        BudgetState budget = plan.budget();
        for (CarriedReservation reservation : going) {
            ReservationCarriedOver leaves =
                    reservation.leaves(budget, next.plan().id(), judgement);
            budget = budget.after(leaves, judgement.circumstances());
            events.add(leaves);
            reservation.arrives(plan, next, line);
        }
        return events;
    }

    /** The money of one reservation alone goes on in part, where less than all of it is ordered. */
    private List<CarriedReservation> partly(List<CarriedReservation> named, long available) {
        boolean part =
                amount.isPresent() && named.size() == 1 && named.getFirst().amount() > available;
        return part ? List.of(named.getFirst().part(amount.orElseThrow().kronor())) : named;
    }
}
