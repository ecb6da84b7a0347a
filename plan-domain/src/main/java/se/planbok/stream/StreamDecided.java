package se.planbok.stream;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.value.Stockholm;

/**
 * What a batch of commands came to.
 *
 * @param before the stream before it
 * @param after the stream after it
 * @param events what happened; nothing where the stream already was as ordered
 */
public record StreamDecided<S extends StreamState<S, E>, E extends StreamEvent>(
        S before, S after, List<Occurrence<E>> events) {

    /** Copies the events. */
    public StreamDecided {
        events = List.copyOf(events);
    }

    /** The findings that this step brought or changed, on the day of the step. */
    public List<Finding> findings() {
        return without(after, before);
    }

    /** The findings that this step ended, on the day of the step. */
    public List<Finding> cleared() {
        return without(before, after);
    }

    private List<Finding> without(S one, S other) {
        if (events.isEmpty()) {
            return List.of();
        }
        LocalDate day = Stockholm.day(after.lastAt());
        Set<Finding> found = new HashSet<>(other.findingsOn(day));
        return one.findingsOn(day).stream()
                .filter(finding -> !found.contains(finding))
                .toList();
    }
}
