package se.planbok.plan.event;

import java.util.Optional;
import se.planbok.plan.value.Figure;

/**
 * A rule as it was evaluated when it let an event through.
 *
 * @param rule its number, such as {@code R2}
 * @param limit the threshold at that moment
 * @param figure what was held against it
 * @param verdict how it came out
 * @param mandate the delegation rule, where it is one (R5)
 */
public record RuleOutcome(String rule, Figure limit, Figure figure, Verdict verdict, Optional<Mandate> mandate) {

    /** A rule that is no delegation rule. */
    public RuleOutcome(String rule, Figure limit, Figure figure, Verdict verdict) {
        this(rule, limit, figure, verdict, Optional.empty());
    }

    /** How a rule came out. */
    public enum Verdict {
        /** The figure was within the limit. */
        HELD,
        /** The figure passed a soft limit, and that was accepted with a reason. */
        ACCEPTED,
        /** The figure passed the limit in stated history: it happened. */
        NOT_FOLLOWED
    }
}
