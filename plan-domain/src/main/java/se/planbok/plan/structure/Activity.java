package se.planbok.plan.structure;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.ActivityDescription;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.Priority;

/**
 * An activity as it stands.
 *
 * @param key its key
 * @param chapter its chapter
 * @param kind its kind
 * @param priority of a special activity
 * @param status whether it is still to be done
 * @param initiative the effort that it continues through the years
 * @param description its texts and facts
 * @param workItems its points by key, also withdrawn ones
 */
public record Activity(
        String key,
        String chapter,
        ActivityKind kind,
        Optional<Priority> priority,
        ActivityStatus status,
        String initiative,
        ActivityDescription description,
        PMap<String, WorkItem> workItems) {

    static Activity of(ActivityAdded e) {
        return new Activity(
                e.activity(),
                e.chapter(),
                e.kind(),
                e.priority(),
                ActivityStatus.ACTIVE,
                e.initiative(),
                ActivityDescription.of(e.title(), e.summary()),
                HashTreePMap.empty());
    }

    /** Whether it is still to be done. */
    public boolean isActive() {
        return status == ActivityStatus.ACTIVE;
    }

    /** Its point by key, also a withdrawn one. */
    public Optional<WorkItem> workItem(String workItem) {
        return Optional.ofNullable(workItems.get(workItem));
    }

    Activity started(Priority given) {
        return new Activity(
                key, chapter, ActivityKind.SPECIAL, Optional.of(given), status, initiative, description, workItems);
    }

    Activity prioritised(Priority given) {
        return new Activity(key, chapter, kind, Optional.of(given), status, initiative, description, workItems);
    }

    Activity cancelled() {
        return new Activity(key, chapter, kind, priority, ActivityStatus.CANCELLED, initiative, description, workItems);
    }

    Activity described(ActivityDescription change) {
        return new Activity(key, chapter, kind, priority, status, initiative, description.with(change), workItems);
    }

    Activity with(String workItem, WorkItem changed) {
        return new Activity(
                key, chapter, kind, priority, status, initiative, description, workItems.plus(workItem, changed));
    }

    Activity changing(String workItem, UnaryOperator<WorkItem> change) {
        return with(workItem, change.apply(workItems.get(workItem)));
    }
}
