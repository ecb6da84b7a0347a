package se.planbok.api.ledger;

import java.util.Iterator;
import java.util.Optional;

/** An iterator whose next value can be seen before it is taken. */
final class Ahead<T> {

    private final Iterator<T> values;
    private Optional<T> next = Optional.empty();

    Ahead(Iterator<T> values) {
        this.values = values;
    }

    /** The next value, empty at the end. */
    Optional<T> peek() {
        if (next.isEmpty() && values.hasNext()) {
            next = Optional.of(values.next());
        }
        return next;
    }

    /** Takes the value that is seen. */
    void take() {
        next = Optional.empty();
    }
}
