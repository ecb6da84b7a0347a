package se.planbok.plan.event;

import java.util.Optional;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Span;

/**
 * A point's time, as exact as is known.
 *
 * @param from when it begins
 * @param to when it is over
 */
public record Schedule(Optional<String> from, Optional<String> to) {

    /** Whether it is not over before it begins. */
    public boolean isInOrder() {
        return Span.inOrder(from.map(PartialDate::new), to.map(PartialDate::new));
    }
}
