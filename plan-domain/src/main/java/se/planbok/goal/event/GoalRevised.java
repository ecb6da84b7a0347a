package se.planbok.goal.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A goal got other words.
 *
 * @param goal the goal
 * @param before its words before
 * @param after its words after
 */
public record GoalRevised(String goal, GoalText before, GoalText after) implements GoalEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.GOAL, goal));
    }
}
