package se.planbok.plan.mandate;

import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.AmendmentUndecided;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Matter;

/**
 * After adoption a change of which no delegation rule speaks carries a decision (R11).
 *
 * @param matter what it is a change of
 * @param decider who has decided
 */
record AmendmentIsDecided(Matter matter, Decider decider) implements Rule {

    @Override
    public String number() {
        return "R11";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of("DECISION");
    }

    @Override
    public Figure figure() {
        return decider.figure();
    }

    @Override
    public Optional<Refusal> objection() {
        return decider.hasDecided() ? Optional.empty() : Optional.of(new AmendmentUndecided(matter));
    }
}
