package se.planbok.plan.value;

/**
 * A stretch of time; a single day or month is one that begins and ends with itself.
 *
 * @param from its beginning
 * @param to its end
 */
public record Span(PartialDate from, PartialDate to) {

    /** @throws InvalidValue {@code from-after-to} */
    public Span {
        if (from.firstDay().isAfter(to.lastDay())) {
            throw new InvalidValue("to", "from-after-to");
        }
    }
}
