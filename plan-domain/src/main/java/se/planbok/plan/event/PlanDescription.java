package se.planbok.plan.event;

import java.util.Optional;

/**
 * The plan's own texts. In a change, only those that changed.
 *
 * @param title its title
 * @param summary its summary
 * @param vision its vision
 */
public record PlanDescription(Optional<String> title, Optional<String> summary, Optional<String> vision) {

    /** No texts. */
    public static final PlanDescription NONE =
            new PlanDescription(Optional.empty(), Optional.empty(), Optional.empty());

    /** This with what the change says put in place of what was there. */
    public PlanDescription with(PlanDescription change) {
        return new PlanDescription(
                change.title.or(() -> title), change.summary.or(() -> summary), change.vision.or(() -> vision));
    }

    /** Only those of these texts that differ from the other's. */
    public PlanDescription differingFrom(PlanDescription other) {
        return new PlanDescription(
                differing(title, other.title), differing(summary, other.summary), differing(vision, other.vision));
    }

    /** Only those of these texts that the change says something about. */
    public PlanDescription where(PlanDescription change) {
        return new PlanDescription(
                change.title.flatMap(changed -> title),
                change.summary.flatMap(changed -> summary),
                change.vision.flatMap(changed -> vision));
    }

    static <T> Optional<T> differing(Optional<T> one, Optional<T> other) {
        return one.equals(other) ? Optional.empty() : one;
    }
}
