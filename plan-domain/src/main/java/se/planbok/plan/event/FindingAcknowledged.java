package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * Somebody said why a finding may stand; the reason stands beside. It holds for the figures that it saw.
 *
 * @param code the finding's code
 * @param kind what the finding is about
 * @param subject its key
 */
public record FindingAcknowledged(String code, SubjectKind kind, String subject) implements ApprovalEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(kind, subject);
    }
}
