package se.planbok.view.workload;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Priority;

/**
 * The plan's working days. All figures are working days, in halves; a cancelled activity counts with what it used.
 *
 * @param planId the plan
 * @param version the number of the last event that is counted
 * @param capacity days that the plan has to give out; absent where unknown
 * @param allocated days given out
 * @param spent days reported as worked
 * @param remaining capacity − allocated, negative where more is given out than there is; absent where capacity is
 * @param byKind days given out by kind of activity, all kinds
 * @param byPriority days given out by the special activities' priority, both priorities
 * @param chapters the chapters, in the order added
 * @param activities the activities, in the order added, also cancelled ones
 * @param adopted the same as the plan was adopted; absent before that
 */
public record Workload(
        String planId,
        long version,
        Optional<Days> capacity,
        Days allocated,
        Days spent,
        Optional<Days> remaining,
        Map<ActivityKind, Days> byKind,
        Map<Priority, Days> byPriority,
        List<Chapter> chapters,
        List<Activity> activities,
        Optional<Adopted> adopted) {

    /**
     * A chapter's days.
     *
     * @param key its key
     * @param title its title
     * @param ongoing days of its ongoing activities
     * @param special days of its special activities
     * @param contingent days of its contingent activities
     * @param allocated days of all its activities
     * @param adopted as the plan was adopted; absent before that, and for a chapter that came later
     */
    public record Chapter(
            String key,
            String title,
            Days ongoing,
            Days special,
            Days contingent,
            Days allocated,
            Optional<AdoptedChapter> adopted) {}

    /**
     * An activity's days.
     *
     * @param key its key
     * @param title its title
     * @param chapter its chapter's key
     * @param kind its kind
     * @param priority of a special activity
     * @param status whether it is still to be done
     * @param allocated days that it has
     * @param spent days reported as worked on it
     * @param provisional whether some of its days may change
     * @param note the last note to its days
     * @param initiative the effort that it continues through the years
     * @param group a heading within the chapter
     * @param adopted as the plan was adopted; absent before that, and for an activity that came later
     */
    public record Activity(
            String key,
            String title,
            String chapter,
            ActivityKind kind,
            Optional<Priority> priority,
            ActivityStatus status,
            Days allocated,
            Days spent,
            boolean provisional,
            Optional<String> note,
            String initiative,
            Optional<String> group,
            Optional<AdoptedActivity> adopted) {}

    /**
     * The plan's days as it was adopted.
     *
     * @param capacity days that the plan had to give out; absent where unknown
     * @param allocated days given out
     */
    public record Adopted(Optional<Days> capacity, Days allocated) {}

    /**
     * A chapter's days as the plan was adopted.
     *
     * @param allocated days of all its activities
     */
    public record AdoptedChapter(Days allocated) {}

    /**
     * An activity as the plan was adopted.
     *
     * @param priority of a special activity
     * @param status whether it was to be done
     * @param allocated days that it had
     */
    public record AdoptedActivity(Optional<Priority> priority, ActivityStatus status, Days allocated) {}
}
