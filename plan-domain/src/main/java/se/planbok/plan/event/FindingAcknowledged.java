package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * Somebody said why a finding may stand; the reason stands beside. It holds for the figures that it saw.
 *
 * @param code the finding's code
 * @param kind what the finding is about
 * @param subject its key
 * @param rule the rule that was not followed, where the code says only that
 * @param expected what should be, as it was seen
 * @param actual what is, as it was seen
 */
public record FindingAcknowledged(
        String code,
        SubjectKind kind,
        String subject,
        Optional<String> rule,
        Optional<Figure> expected,
        Optional<Figure> actual)
        implements ApprovalEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(kind, subject);
    }
}
