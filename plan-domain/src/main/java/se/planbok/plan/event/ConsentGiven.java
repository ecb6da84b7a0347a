package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A member consented to a proposal; with the last consent the decision exists.
 *
 * @param proposal the proposal
 * @param authority who is to decide
 * @param member who consented
 * @param date when
 * @param remaining keys of those who have not consented; none once it is decided
 */
public record ConsentGiven(String proposal, String authority, String member, String date, List<String> remaining)
        implements DelegationEvent {

    /** Copies the lists; one that an older event lacks is empty. */
    public ConsentGiven {
        remaining = Subjects.listOrNone(remaining);
    }

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.PROPOSAL, proposal), new Subject(SubjectKind.AUTHORITY, authority));
    }
}
