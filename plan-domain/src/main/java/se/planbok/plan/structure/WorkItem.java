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
 */
public record WorkItem(Schedule schedule, Optional<String> completed, boolean withdrawn) {

    /** The day on which it was completed or, by its time, over; a month or a year counts by its last. */
    public Optional<LocalDate> doneOn() {
        return completed.or(schedule::to).map(PartialDate::new).map(PartialDate::lastDay);
    }

    WorkItem rescheduled(Schedule changed) {
        return new WorkItem(changed, completed, withdrawn);
    }

    WorkItem takenAway() {
        return new WorkItem(schedule, completed, true);
    }
}
