package se.planbok.plan.agenda;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.budget.Reservation;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.SubjectKind;

/**
 * Grants a proposed reservation, which then is open, or rejects it, which makes it nought. Where only a raise is proposed,
 * rejecting it leaves what was granted before. What was proposed under delegation is decided by another person than those
 * who proposed it (R10).
 *
 * @param reservation the reservation
 * @param granted whether it is granted; must be said
 */
public record DecideReservation(Key reservation, Boolean granted) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Optional<Reservation> named = judgement.known(
                SubjectKind.RESERVATION, reservation, plan.budget().reservation(reservation.text()));
        named.ifPresent(found -> judgement.fits(
                found.status() == ReservationStatus.PROPOSED,
                SubjectKind.RESERVATION,
                reservation,
                Misfit.RESERVATION_NOT_PROPOSED,
                found.status()));
        judgement.settleNames();
        Set<String> proposers = plan.agenda().proposersOf(reservation.text());
        if (!proposers.isEmpty()) {
            judgement.uphold(new AnotherPersonDecides(reservation.text(), proposers, judgement.by()));
        }
        return List.of(decided(plan, named.orElseThrow()));
    }

    private ReservationDecided decided(PlanState plan, Reservation before) {
        String line = before.place().line();
        long after = granted ? before.amount() : before.amountRejected();
        return new ReservationDecided(
                before.key(),
                line,
                before.place().activity(),
                granted,
                before.amount(),
                after,
                granted ? before.granted() : before.rejected(),
                plan.budget().line(line).orElseThrow().committed() - before.held() + Math.max(after, before.spent()));
    }
}
