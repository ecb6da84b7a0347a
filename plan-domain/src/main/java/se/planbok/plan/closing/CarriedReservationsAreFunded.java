package se.planbok.plan.closing;

import java.util.Optional;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.CarriedReservationsUnfunded;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Figure;

/**
 * What is carried in reservations is paid out of the surplus that is carried, not on top of it (R14).
 *
 * @param plan the plan
 * @param carried kronor of surplus carried, all together
 * @param reserved kronor of reservations carried, all together
 */
record CarriedReservationsAreFunded(String plan, long carried, long reserved) implements Rule {

    @Override
    public String number() {
        return "R14";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(carried);
    }

    @Override
    public Figure figure() {
        return Figure.of(reserved);
    }

    @Override
    public Optional<Refusal> objection() {
        return reserved > carried
                ? Optional.of(new CarriedReservationsUnfunded(plan, carried, reserved))
                : Optional.empty();
    }
}
