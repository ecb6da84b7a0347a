package se.planbok.plan.budget;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.NominationMade;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.Rank;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * Puts an activity, or a title, forward for undistributed money.
 *
 * @param key its key; the activity's unless said, with the line's before it where that is taken and there is room
 * @param line the line
 * @param activity the activity, or
 * @param title a title, where it is no activity's
 * @param rank in first or second hand
 * @param amount kronor, where stated
 * @param note a note to it
 * @param awaits the authority that it awaits
 */
public record NominateForFunding(
        Optional<Key> key,
        Key line,
        Optional<Key> activity,
        Optional<Title> title,
        Rank rank,
        Optional<Money> amount,
        Optional<Text> note,
        Optional<Awaits> awaits)
        implements PlanCommand {

    /** @throws InvalidValue when neither activity nor title is there, or a title alone has no key */
    public NominateForFunding {
        if (activity.isEmpty() && title.isEmpty()) {
            throw new InvalidValue("activity", "activity-or-title");
        }
        if (activity.isEmpty() && key.isEmpty()) {
            throw new InvalidValue("key", "required");
        }
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        BudgetState budget = plan.budget();
        String nomination = key.map(Key::text).orElseGet(() -> keyOf(budget));
        judgement.free(
                SubjectKind.NOMINATION,
                nomination,
                budget.nomination(nomination).isPresent());
        Lines.standing(plan, line, judgement);
        Activities.activeIfNamed(plan, activity, judgement);
        activity.ifPresent(of -> judgement.free(
                SubjectKind.NOMINATION,
                line + "/" + of,
                budget.nominationOf(of.text(), line.text()).isPresent()));
        Activities.awaited(plan, awaits, judgement);
        return List.of(new NominationMade(
                nomination,
                line.text(),
                activity.map(Key::text),
                title.map(Title::text),
                rank,
                amount.map(Money::kronor),
                note.map(Text::text),
                awaits));
    }

    private String keyOf(BudgetState budget) {
        String own = activity.orElseThrow().text();
        String withLine = line + "-" + own;
        return budget.nomination(own).isEmpty() || withLine.length() > Key.MAX_LENGTH ? own : withLine;
    }
}
