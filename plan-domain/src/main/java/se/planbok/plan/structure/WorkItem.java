package se.planbok.plan.structure;

import java.time.LocalDate;
import java.util.Optional;
import se.planbok.plan.event.DoneOf;
import se.planbok.plan.event.Schedule;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Tally;
import se.planbok.plan.value.Targets;

/**
 * A point of an activity as it stands.
 *
 * @param schedule its time
 * @param targets its countable targets
 * @param withdrawn whether it was taken away
 * @param completed when it was completed, a day, a month or a year
 * @param done how many are done
 */
public record WorkItem(Schedule schedule, Targets targets, boolean withdrawn, Optional<String> completed, Tally done) {

    static WorkItem of(WorkItemAdded e) {
        return new WorkItem(
                new Schedule(e.from(), e.to()), new Targets(e.targets()), false, Optional.empty(), Tally.NONE);
    }

    /** Whether something was done on it, so that it can no longer be taken away. */
    boolean isBegun() {
        return completed.isPresent() || done.most() > 0;
    }

    /** The day on which it was completed or, by its time, over; a month or a year counts by its last. */
    public Optional<LocalDate> doneOn() {
        return completed.or(schedule::to).map(PartialDate::new).map(PartialDate::lastDay);
    }

    /** Whether it was completed on a day or before. */
    public boolean isCompletedBy(LocalDate day) {
        return completed
                .map(PartialDate::new)
                .filter(when -> !when.lastDay().isAfter(day))
                .isPresent();
    }

    WorkItem rescheduled(Schedule changed) {
        return new WorkItem(changed, targets, withdrawn, completed, done);
    }

    WorkItem takenAway() {
        return new WorkItem(schedule, targets, true, completed, done);
    }

    WorkItem completed(Optional<String> when) {
        return new WorkItem(schedule, targets, withdrawn, when, done);
    }

    WorkItem doing(DoneOf standing) {
        return new WorkItem(schedule, targets, withdrawn, completed, done.with(standing.unit(), standing.done()));
    }
}
