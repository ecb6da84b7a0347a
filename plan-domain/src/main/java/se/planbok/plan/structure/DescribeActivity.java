package se.planbok.plan.structure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.ActivityDescribed;
import se.planbok.plan.event.ActivityDescription;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.ProjectPlan;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * Changes an activity's texts and facts; at least one of them.
 *
 * @param activity the activity
 * @param title its title
 * @param summary what it is
 * @param partners keys of those it is done with
 * @param audience keys of those it is for
 * @param coordinator the key of who holds it together
 * @param decidedBy keys of bodies that decide something about it
 * @param highlight whether the plan's summary lifts it
 * @param projectPlan whether its project plan exists
 */
public record DescribeActivity(
        Key activity,
        Optional<Title> title,
        Optional<Text> summary,
        Optional<List<Key>> partners,
        Optional<List<Key>> audience,
        Optional<Key> coordinator,
        Optional<List<Key>> decidedBy,
        Optional<Boolean> highlight,
        Optional<ProjectPlan> projectPlan)
        implements PlanCommand {

    /** @throws InvalidValue when nothing is described */
    public DescribeActivity {
        boolean nothing = Stream.of(title, summary, partners, audience, coordinator, decidedBy, highlight, projectPlan)
                .allMatch(Optional::isEmpty);
        if (nothing) {
            throw new InvalidValue("", "nothing-described");
        }
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        return Activities.named(plan, activity, judgement)
                .map(Activity::description)
                .map(this::changing)
                .orElse(List.of());
    }

    private List<PlanEvent> changing(ActivityDescription now) {
        ActivityDescription change = new ActivityDescription(
                        title.map(Title::text),
                        summary.map(Text::text),
                        partners.map(DescribeActivity::texts),
                        audience.map(DescribeActivity::texts),
                        coordinator.map(Key::text),
                        decidedBy.map(DescribeActivity::texts),
                        highlight,
                        projectPlan)
                .differingFrom(now);
        return change.equals(ActivityDescription.NONE)
                ? List.of()
                : List.of(new ActivityDescribed(activity.text(), now.where(change), change));
    }

    private static List<String> texts(List<Key> keys) {
        return keys.stream().map(Key::text).toList();
    }
}
