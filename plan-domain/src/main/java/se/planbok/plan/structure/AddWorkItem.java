package se.planbok.plan.structure;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Span;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Target;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * Adds a named point to an activity.
 *
 * @param activity the activity
 * @param key the point's key within it
 * @param title its title
 * @param summary what it is
 * @param kind what kind of point
 * @param group a heading within the activity
 * @param condition what must happen for it to be done
 * @param partners keys of those it is done with
 * @param from when it begins
 * @param to when it is over
 * @param targets countable targets
 * @param awaits the authority that it awaits
 */
public record AddWorkItem(
        Key activity,
        Key key,
        Title title,
        Optional<Text> summary,
        Optional<Text> kind,
        Optional<Text> group,
        Optional<Text> condition,
        List<Key> partners,
        Optional<PartialDate> from,
        Optional<PartialDate> to,
        List<Target> targets,
        Optional<Awaits> awaits)
        implements PlanCommand {

    /** @throws InvalidValue when it is over before it begins */
    public AddWorkItem {
        Span.check(from, to, "to");
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Activities.active(plan, activity, judgement)
                .ifPresent(found -> judgement.free(
                        SubjectKind.WORK_ITEM,
                        activity + "/" + key,
                        found.workItem(key.text()).isPresent()));
        Activities.awaited(plan, awaits, judgement);
        return List.of(new WorkItemAdded(
                activity.text(),
                key.text(),
                title.text(),
                summary.map(Text::text),
                kind.map(Text::text),
                group.map(Text::text),
                condition.map(Text::text),
                partners.stream().map(Key::text).toList(),
                from.map(PartialDate::text),
                to.map(PartialDate::text),
                targets,
                awaits));
    }
}
