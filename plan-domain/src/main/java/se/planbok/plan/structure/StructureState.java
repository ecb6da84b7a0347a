package se.planbok.plan.structure;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ActivityDescribed;
import se.planbok.plan.event.ActivityStarted;
import se.planbok.plan.event.AuthorityNamed;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.MeetingScheduled;
import se.planbok.plan.event.PlanDescribed;
import se.planbok.plan.event.PlanDescription;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.PriorityChanged;
import se.planbok.plan.event.Schedule;
import se.planbok.plan.event.StructureEvent;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.event.WorkItemRescheduled;
import se.planbok.plan.event.WorkItemWithdrawn;

/**
 * What the plan consists of.
 *
 * @param partial whether the plan is known only in part
 * @param description the plan's own texts
 * @param authorities keys of the bodies that may decide
 * @param chapters keys of the main parts
 * @param activities the activities by key
 * @param meetings keys of the meetings
 */
public record StructureState(
        boolean partial,
        PlanDescription description,
        PSet<String> authorities,
        PSet<String> chapters,
        PMap<String, Activity> activities,
        PSet<String> meetings) {

    /** Nothing yet. */
    public static final StructureState NONE = new StructureState(
            false,
            PlanDescription.NONE,
            HashTreePSet.empty(),
            HashTreePSet.empty(),
            HashTreePMap.empty(),
            HashTreePSet.empty());

    /** The activity by its key, also a cancelled one. */
    public Optional<Activity> activity(String key) {
        return Optional.ofNullable(activities.get(key));
    }

    /** The key, if it is a chapter's. */
    public Optional<String> chapter(String key) {
        return Optional.of(key).filter(chapters::contains);
    }

    /** The key, if it is an authority's. */
    public Optional<String> authority(String key) {
        return Optional.of(key).filter(authorities::contains);
    }

    /** The key, if it is a meeting's. */
    public Optional<String> meeting(String key) {
        return Optional.of(key).filter(meetings::contains);
    }

    /** The state that the event makes of this one. */
    public StructureState after(StructureEvent event) {
        return switch (event) {
            case PlanOpened e ->
                new StructureState(
                        e.partial(),
                        new PlanDescription(Optional.of(e.title()), Optional.empty(), Optional.empty()),
                        authorities,
                        chapters,
                        activities,
                        meetings);
            case PlanDescribed e ->
                new StructureState(partial, description.with(e.after()), authorities, chapters, activities, meetings);
            case AuthorityNamed e ->
                new StructureState(
                        partial, description, authorities.plus(e.authority()), chapters, activities, meetings);
            case ChapterAdded e ->
                new StructureState(partial, description, authorities, chapters.plus(e.chapter()), activities, meetings);
            case MeetingScheduled e ->
                new StructureState(partial, description, authorities, chapters, activities, meetings.plus(e.meeting()));
            case ActivityAdded e -> with(Activity.of(e));
            case ActivityDescribed e -> change(e.activity(), activity -> activity.described(e.after()));
            case ActivityStarted e -> change(e.activity(), activity -> activity.started(e.priority()));
            case PriorityChanged e -> change(e.activity(), activity -> activity.prioritised(e.after()));
            case ActivityCancelled e -> change(e.activity(), Activity::cancelled);
            case WorkItemAdded e ->
                change(
                        e.activity(),
                        activity -> activity.with(
                                e.workItem(), new WorkItem(new Schedule(e.from(), e.to()), Optional.empty(), false)));
            case WorkItemRescheduled e ->
                change(e.activity(), activity -> activity.changing(e.workItem(), item -> item.rescheduled(e.after())));
            case WorkItemWithdrawn e ->
                change(e.activity(), activity -> activity.changing(e.workItem(), WorkItem::takenAway));
        };
    }

    private StructureState change(String key, UnaryOperator<Activity> change) {
        return with(change.apply(activities.get(key)));
    }

    private StructureState with(Activity activity) {
        return new StructureState(
                partial, description, authorities, chapters, activities.plus(activity.key(), activity), meetings);
    }
}
