package se.planbok.goal;

import java.util.List;
import java.util.Optional;
import se.planbok.goal.event.GoalAbandoned;
import se.planbok.goal.event.GoalEvent;
import se.planbok.plan.Naming;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;

/**
 * Says that an initiative no longer serves a goal.
 *
 * @param goal the goal
 * @param initiative the initiative; one that serves it (R1)
 */
public record AbandonGoal(Key goal, Key initiative) implements GoalCommand {

    @Override
    public List<GoalEvent> decide(GoalState programme, Circumstances said, Naming naming) {
        Optional<Goal> named = GoalCommand.standing(programme, goal, naming);
        named.ifPresent(found -> naming.known(
                SubjectKind.INITIATIVE,
                initiative,
                Optional.of(initiative).filter(key -> found.isServedBy(key.text()))));
        return List.of(new GoalAbandoned(goal.text(), initiative.text()));
    }
}
