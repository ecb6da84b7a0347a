package se.planbok.plan.budget;

import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanState;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;

/** How commands name a reservation. */
final class Reservations {

    private Reservations() {}

    /** The reservation that a command names (R1), which must not be closed (R18). */
    static Optional<Reservation> standing(PlanState plan, Key reservation, Judgement judgement) {
        Optional<Reservation> named = judgement.known(
                SubjectKind.RESERVATION, reservation, plan.budget().reservation(reservation.text()));
        named.ifPresent(found -> judgement.fits(
                !found.isClosed(), SubjectKind.RESERVATION, reservation, Misfit.RESERVATION_CLOSED, found.status()));
        return named;
    }

    /** Kronor committed on the reservation's line once it holds another amount. */
    static long lineCommitted(PlanState plan, Reservation reservation, long amount) {
        return lineCommitted(plan.budget(), reservation, amount);
    }

    /** Kronor committed on the reservation's line of this budget once it holds another amount. */
    static long lineCommitted(BudgetState budget, Reservation reservation, long amount) {
        BudgetLine line = budget.line(reservation.place().line()).orElseThrow();
        return line.committed() - reservation.held() + Math.max(amount, reservation.spent());
    }
}
