package se.planbok.plan.delegation;

import java.time.LocalDate;
import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.refusal.RuleReachesBack;
import se.planbok.plan.value.Figure;

/**
 * A later rule never reaches back in time (R17).
 *
 * @param earliest the first day that it may hold: the one that the command holds from, or that of its decision
 * @param validFrom the first day that it is to hold
 */
record RuleHoldsForward(LocalDate earliest, LocalDate validFrom) implements Rule {

    @Override
    public String number() {
        return "R17";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(earliest.toString());
    }

    @Override
    public Figure figure() {
        return Figure.of(validFrom.toString());
    }

    @Override
    public Optional<Refusal> objection() {
        return validFrom.isBefore(earliest)
                ? Optional.of(new RuleReachesBack(earliest.toString(), validFrom.toString()))
                : Optional.empty();
    }
}
