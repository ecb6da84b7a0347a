package se.planbok.plan.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Stockholm;

/**
 * What every command may say beside its own fields, and every event keeps.
 *
 * @param reason why
 * @param decision the decision that it rests on
 * @param recordedAfterwards whether it states history: what a source says happened
 * @param dated the day from which it holds in the world, where that is not the day of recording
 * @param acceptExcess the reason for going past a soft limit
 */
public record Circumstances(
        Optional<String> reason,
        Optional<DecisionReference> decision,
        boolean recordedAfterwards,
        Optional<PartialDate> dated,
        Optional<String> acceptExcess) {

    /** Nothing said. */
    public static final Circumstances NONE =
            new Circumstances(Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());

    /**
     * The day by which rules judge: as was said, where a month or a year counts by its last day, else that of recording
     * in Stockholm.
     *
     * @param at when it is recorded
     */
    public LocalDate day(Instant at) {
        return dated.map(PartialDate::lastDay).orElseGet(() -> Stockholm.day(at));
    }

    /** The decision that has been taken; one that comes with the plan has not. */
    public Optional<DecisionReference> taken() {
        return decision.filter(reference -> !reference.withPlan());
    }

    /** The same with this reason for going past a soft limit. */
    public Circumstances accepting(Optional<String> excess) {
        return new Circumstances(reason, decision, recordedAfterwards, dated, excess);
    }
}
