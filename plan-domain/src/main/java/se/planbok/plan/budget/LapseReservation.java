package se.planbok.plan.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.ReservationLapsed;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.SubjectKind;

/**
 * A reservation's last day has passed: what is unspent falls back to its line. No rule reads a clock, so this is sent by
 * a planner, or by a job in the service's own name; the day that it holds from, or else that of its recording, must be
 * after the last one (R18).
 *
 * @param reservation the reservation
 */
public record LapseReservation(Key reservation) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Optional<Reservation> named = Reservations.standing(plan, reservation, judgement);
        named.ifPresent(found -> lastDayPassed(found, judgement));
        judgement.settleNames();
        Reservation before = named.orElseThrow();
        if (before.unspent() == 0) {
            return List.of();
        }
        return List.of(new ReservationLapsed(
                reservation.text(),
                before.place().line(),
                before.place().activity(),
                before.lastDay().orElseThrow(),
                before.unspent(),
                before.amount(),
                before.spent(),
                ReservationStatus.LAPSED,
                Reservations.lineCommitted(plan, before, before.spent())));
    }

    private void lastDayPassed(Reservation found, Judgement judgement) {
        judgement.fits(
                found.lastDay().isPresent(), SubjectKind.RESERVATION, reservation, Misfit.NO_LAST_DAY, found.status());
        found.lastDay()
                .ifPresent(lastDay -> judgement.fits(
                        judgement.day().isAfter(LocalDate.parse(lastDay)),
                        SubjectKind.RESERVATION,
                        reservation,
                        Misfit.LAST_DAY_NOT_PASSED,
                        lastDay));
    }
}
