package se.planbok.goal.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A goal was given up.
 *
 * @param goal the goal
 */
public record GoalWithdrawn(String goal) implements GoalEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.GOAL, goal));
    }
}
