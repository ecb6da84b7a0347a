package se.planbok.plan;

import java.util.Optional;
import se.planbok.plan.event.Mandate;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Figure;

/** A limit that holds in a plan, with the figures that a command would bring about; named after what holds. */
public interface Rule {

    /** The rule's number, such as {@code R2}. */
    String number();

    /** Whether a planner may go past it with a reason. */
    boolean soft();

    /** The limit at this moment. */
    Figure limit();

    /** What is held against it. */
    Figure figure();

    /** The rule's "no"; empty where it is upheld. */
    Optional<Refusal> objection();

    /** The delegation rule behind it, where it is one (R5), as it came out. */
    default Optional<Mandate> mandate(Verdict verdict) {
        return Optional.empty();
    }
}
