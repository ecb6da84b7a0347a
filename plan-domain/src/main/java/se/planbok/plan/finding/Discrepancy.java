package se.planbok.plan.finding;

import java.util.Optional;
import se.planbok.plan.value.Figure;

/**
 * Two things that do not agree.
 *
 * @param expected what should be
 * @param actual what is
 */
record Discrepancy(Optional<Figure> expected, Optional<Figure> actual) {

    static Optional<Discrepancy> when(boolean disagree, Figure expected, Figure actual) {
        return disagree ? Optional.of(new Discrepancy(Optional.of(expected), Optional.of(actual))) : Optional.empty();
    }
}
