package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Subject;

/**
 * Somebody was asked for their view of the plan, or gave it.
 *
 * @param plan the plan
 * @param consulted key of who was asked
 * @param date when
 * @param lastDay the day by which to answer
 * @param answer what they answered
 */
public record ConsultationRecorded(
        String plan, String consulted, Optional<String> date, Optional<String> lastDay, Optional<String> answer)
        implements ApprovalEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.plan(plan);
    }
}
