package se.planbok.goal.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * An initiative serves a goal from now on.
 *
 * @param goal the goal
 * @param initiative the initiative
 */
public record GoalPursued(String goal, String initiative) implements GoalEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.GOAL, goal), new Subject(SubjectKind.INITIATIVE, initiative));
    }
}
