package se.planbok.goal;

import java.util.Optional;
import se.planbok.goal.event.GoalEvent;
import se.planbok.plan.Naming;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;
import se.planbok.stream.StreamCommand;

/** An order to a goal programme. */
public interface GoalCommand extends StreamCommand<GoalState, GoalEvent> {

    /** The goal that a command names: it exists (R1) and is not withdrawn (R18). */
    static Optional<Goal> standing(GoalState programme, Key goal, Naming naming) {
        Optional<Goal> named = naming.known(SubjectKind.GOAL, goal, programme.goal(goal.text()));
        named.ifPresent(
                found -> naming.fits(!found.withdrawn(), SubjectKind.GOAL, goal, Misfit.GOAL_WITHDRAWN, "WITHDRAWN"));
        return named;
    }
}
