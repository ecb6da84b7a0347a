package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A member objected to a proposal, which therefore does not stand without a meeting.
 *
 * @param proposal the proposal
 * @param authority who is to decide
 * @param member who objected
 * @param date when
 */
public record ObjectionMade(String proposal, String authority, String member, String date) implements DelegationEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.PROPOSAL, proposal), new Subject(SubjectKind.AUTHORITY, authority));
    }
}
