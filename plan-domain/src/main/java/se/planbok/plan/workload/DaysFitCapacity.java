package se.planbok.plan.workload;

import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.CapacityExceeded;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;

/**
 * The sum of allocated days is within the capacity (R2, soft). Where it already is beyond, only what makes the excess
 * larger is refused.
 *
 * @param capacity working days that the plan has
 * @param allocated working days allocated after the command
 * @param excessBefore working days beyond capacity before it
 */
record DaysFitCapacity(Days capacity, Days allocated, Days excessBefore) implements Rule {

    /** Judges what a command makes of the plan; where no capacity is known there is nothing to judge by. */
    static void judge(WorkloadState before, Optional<Days> capacity, Days allocated, Judgement judgement) {
        Days excess = before.capacity()
                .map(known -> before.allocated().minus(known))
                .filter(known -> !known.isNegative())
                .orElse(Days.ZERO);
        capacity.ifPresent(known -> judgement.uphold(new DaysFitCapacity(known, allocated, excess)));
    }

    @Override
    public String number() {
        return "R2";
    }

    @Override
    public boolean soft() {
        return true;
    }

    @Override
    public Figure limit() {
        return Figure.of(capacity);
    }

    @Override
    public Figure figure() {
        return Figure.of(allocated);
    }

    @Override
    public Optional<Refusal> objection() {
        return allocated.minus(capacity).exceeds(excessBefore)
                ? Optional.of(new CapacityExceeded(capacity, allocated))
                : Optional.empty();
    }
}
