package se.planbok.plan.budget;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.event.Bounds;

/**
 * A budget line as it stands.
 *
 * @param key its key
 * @param bounds kronor at least and at most
 * @param activities activities that it is for
 * @param decider the authority that alone decides over it
 * @param withdrawn whether it was taken away
 * @param held kronor held by its reservations: of each the larger of its amount and what was spent on it
 * @param spentStraight kronor spent straight on the line
 * @param spent kronor spent on the line, by its reservations and straight
 */
public record BudgetLine(
        String key,
        Bounds bounds,
        List<String> activities,
        Optional<String> decider,
        boolean withdrawn,
        long held,
        long spentStraight,
        long spent) {

    /** Kronor committed on the line (domain.md, Rules of a plan). */
    public long committed() {
        return held + spentStraight;
    }

    /** Kronor committed above the lower amount, for a line that is a range (R4); none for an exact one. */
    public long committedAboveLower() {
        return isRange() ? Math.max(0, committed() - bounds.lower()) : 0;
    }

    boolean isRange() {
        return bounds.lower() < bounds.upper();
    }

    BudgetLine bounded(Bounds changed) {
        return new BudgetLine(key, changed, activities, decider, withdrawn, held, spentStraight, spent);
    }

    BudgetLine takenAway() {
        return new BudgetLine(key, new Bounds(0, 0), activities, decider, true, held, spentStraight, spent);
    }

    BudgetLine without(Reservation reservation) {
        return new BudgetLine(
                key,
                bounds,
                activities,
                decider,
                withdrawn,
                held - reservation.held(),
                spentStraight,
                spent - reservation.spent());
    }

    BudgetLine with(Reservation reservation) {
        return new BudgetLine(
                key,
                bounds,
                activities,
                decider,
                withdrawn,
                held + reservation.held(),
                spentStraight,
                spent + reservation.spent());
    }

    BudgetLine spending(long amount) {
        return new BudgetLine(
                key, bounds, activities, decider, withdrawn, held, spentStraight + amount, spent + amount);
    }
}
