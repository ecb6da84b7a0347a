package se.planbok.view.outturn;

import java.time.LocalDate;
import java.util.Optional;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.value.Currency;
import se.planbok.plan.value.PlanStatus;

/**
 * What the view remembers of the plan as a whole.
 *
 * @param title its title
 * @param currency the currency of all money
 * @param from its first day
 * @param to its last day
 * @param status how far it has come
 * @param partial whether it is known only in part
 * @param adopted whether it has been adopted
 * @param amendments changes after that
 * @param threshold kronor over which an authority must decide, by the rule in force on the last day
 */
record PlanSoFar(
        String title,
        Currency currency,
        String from,
        String to,
        PlanStatus status,
        boolean partial,
        boolean adopted,
        long amendments,
        Optional<Long> threshold) {

    static final PlanSoFar NONE =
            new PlanSoFar("", Currency.SEK, "", "", PlanStatus.DRAFT, false, false, 0, Optional.empty());

    static PlanSoFar of(PlanOpened e) {
        return new PlanSoFar(
                e.title(), e.currency(), e.from(), e.to(), PlanStatus.DRAFT, e.partial(), false, 0, Optional.empty());
    }

    LocalDate firstDay() {
        return LocalDate.parse(from);
    }

    LocalDate lastDay() {
        return LocalDate.parse(to);
    }

    PlanSoFar titled(String changed) {
        return new PlanSoFar(changed, currency, from, to, status, partial, adopted, amendments, threshold);
    }

    PlanSoFar standing(PlanStatus changed) {
        return new PlanSoFar(title, currency, from, to, changed, partial, adopted, amendments, threshold);
    }

    PlanSoFar adoptedNow() {
        return new PlanSoFar(title, currency, from, to, PlanStatus.ADOPTED, partial, true, amendments, threshold);
    }

    PlanSoFar amended() {
        return new PlanSoFar(title, currency, from, to, status, partial, adopted, amendments + 1, threshold);
    }

    PlanSoFar deciding(Optional<Long> over) {
        return new PlanSoFar(title, currency, from, to, status, partial, adopted, amendments, over);
    }
}
