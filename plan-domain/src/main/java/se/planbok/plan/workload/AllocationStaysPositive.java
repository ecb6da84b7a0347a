package se.planbok.plan.workload;

import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.AllocationBelowZero;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;

/**
 * No more days are taken from an activity than it has (R3).
 *
 * @param activity the activity
 * @param available working days that it has
 * @param days working days that are taken
 */
record AllocationStaysPositive(String activity, Days available, Days days) implements Rule {

    @Override
    public String number() {
        return "R3";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(available);
    }

    @Override
    public Figure figure() {
        return Figure.of(days);
    }

    @Override
    public Optional<Refusal> objection() {
        return days.exceeds(available)
                ? Optional.of(new AllocationBelowZero(activity, available, days))
                : Optional.empty();
    }
}
