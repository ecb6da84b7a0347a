package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Subject;

/**
 * An authority was told of what had been decided under delegation (R5).
 *
 * @param authority who was told
 * @param date when
 * @param changes numbers of the events that it was told of
 * @param reservations keys of the reservations that those events were about
 * @param reference where to read it
 */
public record AuthorityInformed(
        String authority, String date, List<Long> changes, List<String> reservations, Optional<String> reference)
        implements DelegationEvent {

    /** Copies the lists; one that an older event lacks is empty. */
    public AuthorityInformed {
        changes = Subjects.listOrNone(changes);
        reservations = Subjects.listOrNone(reservations);
    }

    @Override
    public List<Subject> subjects() {
        return Subjects.informed(authority, reservations);
    }
}
