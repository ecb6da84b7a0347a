package se.planbok.plan.value;

import java.util.Optional;

/**
 * A stretch of time; a single day or month is one that begins and ends with itself.
 *
 * @param from its beginning
 * @param to its end
 */
public record Span(PartialDate from, PartialDate to) {

    /** @throws InvalidValue {@code from-after-to} */
    public Span {
        check(Optional.of(from), Optional.of(to), "to");
    }

    /**
     * An end, where there is one, is not before the beginning.
     *
     * @param field the end's field
     * @throws InvalidValue {@code from-after-to}
     */
    public static void check(Optional<PartialDate> from, Optional<PartialDate> to, String field) {
        if (!inOrder(from, to)) {
            throw new InvalidValue(field, "from-after-to");
        }
    }

    /** Whether an end, where there is one, is not before the beginning. */
    public static boolean inOrder(Optional<PartialDate> from, Optional<PartialDate> to) {
        return from.isEmpty()
                || to.isEmpty()
                || !from.get().firstDay().isAfter(to.get().lastDay());
    }
}
