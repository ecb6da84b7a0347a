package se.planbok.goal;

import java.util.List;
import java.util.Optional;
import se.planbok.goal.event.GoalEvent;
import se.planbok.goal.event.GoalRevised;
import se.planbok.goal.event.GoalText;
import se.planbok.plan.Naming;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * Gives a goal other words; what is not said stays.
 *
 * @param goal the goal
 * @param title its new title
 * @param summary what it means now
 */
@ReasonRequired
public record ReviseGoal(Key goal, Optional<Title> title, Optional<Text> summary) implements GoalCommand {

    /** @throws InvalidValue {@code nothing-described} */
    public ReviseGoal {
        if (title.isEmpty() && summary.isEmpty()) {
            throw new InvalidValue("", "nothing-described");
        }
    }

    @Override
    public List<GoalEvent> decide(GoalState programme, Circumstances said, Naming naming) {
        Optional<Goal> named = GoalCommand.standing(programme, goal, naming);
        naming.settleNames();
        GoalText before = named.orElseThrow().text();
        GoalText after = new GoalText(
                title.map(Title::text).orElse(before.title()),
                summary.map(Text::text).or(before::summary));
        return after.equals(before) ? List.of() : List.of(new GoalRevised(goal.text(), before, after));
    }
}
