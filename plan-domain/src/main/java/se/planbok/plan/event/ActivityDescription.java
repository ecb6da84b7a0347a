package se.planbok.plan.event;

import static se.planbok.plan.event.PlanDescription.differing;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.ProjectPlan;

/**
 * An activity's texts and facts. In a change, only those that changed.
 *
 * @param title its title
 * @param summary what it is
 * @param partners keys of those it is done with
 * @param audience keys of those it is for
 * @param coordinator the key of who holds it together
 * @param decidedBy keys of bodies that decide something about it
 * @param highlight whether the plan's summary lifts it
 * @param projectPlan whether its project plan exists
 */
public record ActivityDescription(
        Optional<String> title,
        Optional<String> summary,
        Optional<List<String>> partners,
        Optional<List<String>> audience,
        Optional<String> coordinator,
        Optional<List<String>> decidedBy,
        Optional<Boolean> highlight,
        Optional<ProjectPlan> projectPlan) {

    /** Nothing said. */
    public static final ActivityDescription NONE = new ActivityDescription(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** What an activity is described by when it is added. */
    public static ActivityDescription of(String title, Optional<String> summary) {
        return NONE.with(new ActivityDescription(
                Optional.of(title),
                summary,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    /** This with what the change says put in place of what was there. */
    public ActivityDescription with(ActivityDescription change) {
        return new ActivityDescription(
                change.title.or(() -> title),
                change.summary.or(() -> summary),
                change.partners.or(() -> partners),
                change.audience.or(() -> audience),
                change.coordinator.or(() -> coordinator),
                change.decidedBy.or(() -> decidedBy),
                change.highlight.or(() -> highlight),
                change.projectPlan.or(() -> projectPlan));
    }

    /** Only what differs from the other. */
    public ActivityDescription differingFrom(ActivityDescription other) {
        return new ActivityDescription(
                differing(title, other.title),
                differing(summary, other.summary),
                differing(partners, other.partners),
                differing(audience, other.audience),
                differing(coordinator, other.coordinator),
                differing(decidedBy, other.decidedBy),
                differing(highlight, other.highlight),
                differing(projectPlan, other.projectPlan));
    }

    /** Only what the change says something about. */
    public ActivityDescription where(ActivityDescription change) {
        return new ActivityDescription(
                change.title.flatMap(changed -> title),
                change.summary.flatMap(changed -> summary),
                change.partners.flatMap(changed -> partners),
                change.audience.flatMap(changed -> audience),
                change.coordinator.flatMap(changed -> coordinator),
                change.decidedBy.flatMap(changed -> decidedBy),
                change.highlight.flatMap(changed -> highlight),
                change.projectPlan.flatMap(changed -> projectPlan));
    }
}
