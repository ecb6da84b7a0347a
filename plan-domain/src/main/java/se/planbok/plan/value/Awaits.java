package se.planbok.plan.value;

import java.util.Optional;

/**
 * That a matter awaits an authority: at one of its meetings, or at a time.
 *
 * @param authority who is to decide
 * @param meeting the meeting at which, or
 * @param when the time at which
 */
public record Awaits(Key authority, Optional<Key> meeting, Optional<Span> when) {

    /** @throws InvalidValue {@code one-of} unless exactly one of meeting and when is there */
    public Awaits {
        if (meeting.isPresent() == when.isPresent()) {
            throw new InvalidValue("meeting", "one-of", "meeting", "when");
        }
    }
}
