package se.planbok.plan.approval;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.FindingsUnacknowledged;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Figure;

/**
 * No blocking finding goes to the authorities unless somebody has said why it may stand (R9).
 *
 * @param standing the blocking findings that nobody has acknowledged, each by code and subject
 */
record BlockingIsAcknowledged(List<String> standing) implements Rule {

    @Override
    public String number() {
        return "R9";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(0);
    }

    @Override
    public Figure figure() {
        return Figure.of(standing.size());
    }

    @Override
    public Optional<Refusal> objection() {
        return standing.isEmpty() ? Optional.empty() : Optional.of(new FindingsUnacknowledged(standing));
    }
}
