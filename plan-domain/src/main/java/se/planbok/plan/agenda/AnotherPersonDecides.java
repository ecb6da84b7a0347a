package se.planbok.plan.agenda;

import java.util.Optional;
import java.util.Set;
import se.planbok.plan.Rule;
import se.planbok.plan.refusal.DecidedByProposer;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.Figure;

/**
 * A reservation that is proposed under delegation is decided by another person than those who proposed it (R10).
 *
 * @param reservation the reservation
 * @param proposers opaque ids of those who proposed or raised it
 * @param person the opaque id of the one who decides
 */
record AnotherPersonDecides(String reservation, Set<String> proposers, String person) implements Rule {

    @Override
    public String number() {
        return "R10";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of(String.join(" ", proposers.stream().sorted().toList()));
    }

    @Override
    public Figure figure() {
        return Figure.of(person);
    }

    @Override
    public Optional<Refusal> objection() {
        return proposers.contains(person) ? Optional.of(new DecidedByProposer(reservation, person)) : Optional.empty();
    }
}
