package se.planbok.plan.budget;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.Bounds;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * Plans a line of money out: an exact amount, or a range.
 *
 * @param key its key
 * @param title its title
 * @param amount kronor exactly, or
 * @param lower kronor at least and
 * @param upper kronor at most
 * @param activities activities that it is for
 * @param decider the authority that alone decides over it
 * @param awaits the authority that its distribution awaits
 * @param summary what it is for
 */
public record AddBudgetLine(
        Key key,
        Title title,
        Optional<Money> amount,
        Optional<Money> lower,
        Optional<Money> upper,
        List<Key> activities,
        Optional<Key> decider,
        Optional<Awaits> awaits,
        Optional<Text> summary)
        implements PlanCommand {

    /** @throws InvalidValue unless it is an amount or a range */
    public AddBudgetLine {
        Lines.checkBounds(amount, lower, upper);
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        judgement.free(
                SubjectKind.BUDGET_LINE, key, plan.budget().line(key.text()).isPresent());
        activities.forEach(activity -> Activities.active(plan, activity, judgement));
        judgement.knownIfNamed(SubjectKind.AUTHORITY, decider, plan.structure()::authority);
        Activities.awaited(plan, awaits, judgement);
        judgement.settleNames();
        Bounds bounds = Lines.bounds(amount, lower, upper);
        BudgetLineAdded added = new BudgetLineAdded(
                key.text(),
                title.text(),
                bounds.lower(),
                bounds.upper(),
                activities.stream().map(Key::text).distinct().toList(),
                decider.map(Key::text),
                awaits,
                summary.map(Text::text));
        Lines.judge(plan, added, judgement);
        return List.of(added);
    }
}
