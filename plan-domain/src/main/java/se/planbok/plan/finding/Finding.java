package se.planbok.plan.finding;

import java.util.Comparator;
import java.util.Optional;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Subject;

/**
 * Something in the plan that does not add up.
 *
 * @param code what
 * @param subject what it is about
 * @param expected what should be
 * @param actual what is
 * @param rule the rule that was not followed, where the code says only that
 * @param since the number of the event that began the unbroken stretch
 * @param acknowledgement who knows of it and why it may stand
 */
public record Finding(
        FindingCode code,
        Subject subject,
        Optional<Figure> expected,
        Optional<Figure> actual,
        Optional<String> rule,
        long since,
        Optional<Acknowledgement> acknowledgement) {

    /** The gravest first, then by code, subject and rule. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding f) -> f.code().severity())
            .thenComparing(Finding::code)
            .thenComparing(f -> f.subject().key())
            .thenComparing(f -> f.subject().kind())
            .thenComparing(f -> f.rule().orElse(""));

    /** Whether this person has said just this of it, as it is. */
    public boolean isAcknowledged(String by, Optional<String> reason) {
        return acknowledgement
                .filter(seen ->
                        seen.by().equals(by) && Optional.of(seen.reason()).equals(reason) && seen.gap() == gap())
                .isPresent();
    }

    /**
     * Twice the difference between expected and actual, in days of the calendar where they are such; what is absent or
     * another word counts as none.
     */
    long gap() {
        return Math.abs(halves(actual) - halves(expected));
    }

    private static long halves(Optional<Figure> figure) {
        return figure.map(Finding::halves).orElse(0L);
    }

    private static long halves(Figure figure) {
        return figure.day().map(day -> 2 * day.toEpochDay()).orElse(figure.halves());
    }

    /** The same stretch with new figures; an acknowledgement ends if they are worse than it saw. */
    Finding now(Optional<Figure> newExpected, Optional<Figure> newActual) {
        Finding changed = new Finding(code, subject, newExpected, newActual, rule, since, Optional.empty());
        return new Finding(
                code,
                subject,
                newExpected,
                newActual,
                rule,
                since,
                acknowledgement.filter(seen -> changed.gap() <= seen.gap()));
    }

    Finding acknowledged(String by, String reason, long sequence) {
        return new Finding(
                code,
                subject,
                expected,
                actual,
                rule,
                since,
                Optional.of(new Acknowledgement(by, reason, sequence, gap())));
    }
}
