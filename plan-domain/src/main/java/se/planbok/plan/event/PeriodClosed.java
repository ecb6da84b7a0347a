package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A period of the plan is over: what was to be done in it can be held against what was.
 *
 * @param period its key
 * @param to its last day
 */
public record PeriodClosed(String period, String to) implements ClosingEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.PERIOD, period);
    }
}
