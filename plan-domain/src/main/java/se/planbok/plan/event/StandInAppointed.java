package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * Somebody stands in for an authority during a period.
 *
 * @param authority for whom
 * @param person key or opaque id of who stands in
 * @param from the first day
 * @param to the last day
 */
public record StandInAppointed(String authority, String person, String from, String to) implements DelegationEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.AUTHORITY, authority);
    }
}
