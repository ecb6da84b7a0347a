package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A matter was put before the members of an authority, to be decided without a meeting.
 *
 * @param proposal its key
 * @param authority who is to decide
 * @param members keys of those who must consent
 * @param question what they are asked
 * @param lastDay the last day on which anyone may object, where silence is to count as consent
 */
public record DecisionProposed(
        String proposal, String authority, List<String> members, String question, Optional<String> lastDay)
        implements DelegationEvent {

    /** Copies the lists; one that an older event lacks is empty. */
    public DecisionProposed {
        members = Subjects.listOrNone(members);
    }

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.PROPOSAL, proposal), new Subject(SubjectKind.AUTHORITY, authority));
    }
}
