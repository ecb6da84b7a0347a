package se.planbok.goal.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A goal was set.
 *
 * @param goal its key
 * @param title its title
 * @param summary what it means
 */
public record GoalAdded(String goal, String title, Optional<String> summary) implements GoalEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.GOAL, goal));
    }
}
