package se.planbok.plan.approval;

import java.time.LocalDate;
import java.util.Optional;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.PartialDate;

/**
 * That an authority approved or adopted the plan.
 *
 * @param authority who; absent where stated history does not know
 * @param date when, as exact as is known; absent where unknown
 */
public record Approval(Optional<String> authority, Optional<PartialDate> date) {

    static Approval by(Optional<String> authority, Circumstances said) {
        return new Approval(
                authority, said.decision().flatMap(DecisionReference::date).or(said::dated));
    }

    /** The day; a month or a year counts by its last. */
    public Optional<LocalDate> day() {
        return date.map(PartialDate::lastDay);
    }
}
