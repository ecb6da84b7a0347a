package se.planbok.goal;

import java.util.List;
import java.util.Optional;
import se.planbok.goal.event.GoalEvent;
import se.planbok.goal.event.GoalPursued;
import se.planbok.plan.Naming;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.Key;

/**
 * Says that an initiative serves a goal. Whether a plan has such an initiative is not asked: it may come later.
 *
 * @param goal the goal
 * @param initiative the initiative; by default an activity's own key
 */
public record PursueGoal(Key goal, Key initiative) implements GoalCommand {

    @Override
    public List<GoalEvent> decide(GoalState programme, Circumstances said, Naming naming) {
        Optional<Goal> named = GoalCommand.standing(programme, goal, naming);
        naming.settleNames();
        return named.orElseThrow().isServedBy(initiative.text())
                ? List.of()
                : List.of(new GoalPursued(goal.text(), initiative.text()));
    }
}
