package se.planbok.stream;

import java.util.List;
import se.planbok.plan.value.Subject;

/** A fact of a stream's history. As a plan's events it is kept for ever: names are frozen, fields are only added. */
public interface StreamEvent {

    /** What the event is about, the foremost first. */
    List<Subject> subjects();

    /** The event's name in the history, such as {@code GoalAdded}. */
    default String type() {
        return getClass().getSimpleName();
    }
}
