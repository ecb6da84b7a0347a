package se.planbok.plan.budget;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.NextYear;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.ReservationCarriedOver;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.structure.Activity;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PlanId;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.SubjectKind;

/**
 * A reservation on its way into next year's plan (R14): only what is unspent (R8), under the same key, on a line there.
 * It keeps its purpose; its activity, where that goes on; and its last day, where that is still to come. It was decided
 * once and is not decided again.
 *
 * @param reservation the reservation as it stands
 * @param amount kronor that are carried
 */
public record CarriedReservation(Reservation reservation, long amount) {

    /** The reservation that a command names (R1), which must be neither closed nor waiting for a decision (R18). */
    public static Optional<CarriedReservation> named(PlanState plan, Key key, Judgement judgement) {
        Optional<Reservation> named = Reservations.standing(plan, key, judgement);
        named.ifPresent(found -> judgement.fits(
                found.status() != ReservationStatus.PROPOSED,
                SubjectKind.RESERVATION,
                key,
                Misfit.RESERVATION_PROPOSED,
                found.status()));
        return named.map(
                found -> new CarriedReservation(found, found.unspent() == 0 ? found.amount() : found.unspent()));
    }

    /** Its key is free in next year's plan (R1), where the line stands (R1, R18). */
    public void hasPlace(NextYear next, Optional<Key> line) {
        next.judgement()
                .free(
                        SubjectKind.RESERVATION,
                        reservation.key(),
                        next.plan().budget().reservation(reservation.key()).isPresent());
        Lines.standing(next.plan(), lineThere(line), next.judgement());
    }

    /** Only so much of it is carried. */
    public CarriedReservation part(long kronor) {
        return new CarriedReservation(reservation, kronor);
    }

    /**
     * It leaves its plan.
     *
     * @param budget the plan's budget, without those that left before it
     * @param to next year's plan
     */
    public ReservationCarriedOver leaves(BudgetState budget, String to, Judgement judgement) {
        judgement.uphold(OnlyUnspentLeaves.of(reservation, amount));
        long left = reservation.amount() - amount;
        return new ReservationCarriedOver(
                reservation.key(),
                reservation.place().line(),
                reservation.place().activity(),
                to,
                amount,
                reservation.amount(),
                left,
                left <= reservation.spent() ? ReservationStatus.CARRIED : reservation.status(),
                Reservations.lineCommitted(budget, reservation, left));
    }

    /** It arrives in next year's plan. */
    public void arrives(PlanState from, NextYear next, Optional<Key> line) {
        Key onLine = lineThere(line);
        FundsReserved reserved = new FundsReserved(
                reservation.key(),
                onLine.text(),
                reservation.purpose(),
                amount,
                reservation
                        .place()
                        .activity()
                        .filter(activity -> next.plan()
                                .structure()
                                .activity(activity)
                                .filter(Activity::isActive)
                                .isPresent()),
                Optional.empty(),
                List.of(),
                List.of(),
                reservation.lastDay().filter(day -> isToCome(from, day)),
                Optional.of(from.id()),
                ReservationStatus.OPEN,
                next.plan().budget().line(onLine.text()).orElseThrow().committed() + amount);
        Lines.judge(next.plan(), reserved, next.judgement());
        next.happens(reserved);
    }

    private Key lineThere(Optional<Key> line) {
        return line.orElseGet(() -> new Key(reservation.place().line()));
    }

    private static boolean isToCome(PlanState from, String day) {
        return Integer.parseInt(day.substring(0, 4)) > new PlanId(from.id()).year();
    }
}
