package se.planbok.plan.mandate;

import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.budget.Reservation;
import se.planbok.plan.mandate.TakenTogether.Passed;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.refusal.SplittingRefused;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Subject;

/**
 * Delegated reservations for one thing stay together within the threshold that each is within, where a policy says so
 * (R7).
 *
 * @param subject what they are for
 * @param seen the threshold, and what they come to together
 */
record TogetherWithinThreshold(Subject subject, Passed seen) implements Rule {

    static TogetherWithinThreshold of(Together after, Reservation reserved) {
        TakenTogether group = after.group(reserved.key()).orElseThrow();
        return new TogetherWithinThreshold(group.subject(), group.seenFrom(reserved.key()));
    }

    @Override
    public String number() {
        return "R7";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(seen.threshold());
    }

    @Override
    public Figure figure() {
        return Figure.of(seen.sum());
    }

    @Override
    public Optional<Refusal> objection() {
        return seen.sum() > seen.threshold()
                ? Optional.of(new SplittingRefused(subject.kind(), subject.key(), seen.threshold(), seen.sum()))
                : Optional.empty();
    }
}
