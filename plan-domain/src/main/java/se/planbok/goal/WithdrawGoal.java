package se.planbok.goal;

import java.util.List;
import se.planbok.goal.event.GoalEvent;
import se.planbok.goal.event.GoalWithdrawn;
import se.planbok.plan.Naming;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.Key;

/**
 * Gives a goal up; what was said of it stays.
 *
 * @param goal the goal
 */
@ReasonRequired
public record WithdrawGoal(Key goal) implements GoalCommand {

    @Override
    public List<GoalEvent> decide(GoalState programme, Circumstances said, Naming naming) {
        GoalCommand.standing(programme, goal, naming);
        return List.of(new GoalWithdrawn(goal.text()));
    }
}
