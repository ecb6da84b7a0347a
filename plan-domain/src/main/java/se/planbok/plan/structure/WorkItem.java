package se.planbok.plan.structure;

import java.time.LocalDate;
import java.util.Optional;
import se.planbok.plan.event.Schedule;
import se.planbok.plan.value.PartialDate;

/**
 * A point of an activity as it stands.
 *
 * @param schedule its time
 * @param completed when it was completed, as exact as is known
 * @param withdrawn whether it was taken away
 * @param completed when it was completed, a day, a month or a year
 * @param done how many are done, where that was reported
 */
public record WorkItem(Schedule schedule, boolean withdrawn, Optional<String> completed, Optional<Long> done) {

    static WorkItem at(Schedule schedule) {
        return new WorkItem(schedule, false, Optional.empty(), Optional.empty());
    }

    /** Whether something was done on it, so that it can no longer be taken away. */
    boolean isBegun() {
        return completed.isPresent() || done.filter(some -> some > 0).isPresent();
    }

    /** The day on which it was completed or, by its time, over; a month or a year counts by its last. */
    public Optional<LocalDate> doneOn() {
        return completed.or(schedule::to).map(PartialDate::new).map(PartialDate::lastDay);
    }

    WorkItem rescheduled(Schedule changed) {
        return new WorkItem(changed, withdrawn, completed, done);
    }

    WorkItem takenAway() {
        return new WorkItem(schedule, true, completed, done);
    }

    WorkItem completed(Optional<String> when) {
        return new WorkItem(schedule, withdrawn, when, done);
    }

    WorkItem doing(Optional<Long> soMany) {
        return new WorkItem(schedule, withdrawn, completed, soMany);
    }
}
