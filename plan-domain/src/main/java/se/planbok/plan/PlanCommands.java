package se.planbok.plan;

import java.util.List;
import java.util.OptionalLong;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A batch of commands on one plan: one atomic step, judged one after another. The only command type on the bus.
 *
 * @param planId the plan
 * @param by the opaque id of the person who sends it
 * @param expectedVersion the version that the plan must be at
 * @param orders the commands in order
 */
public record PlanCommands(String planId, String by, OptionalLong expectedVersion, List<Order> orders) {

    /** Copies the orders. */
    public PlanCommands {
        orders = List.copyOf(orders);
    }

    /** The plan's stream: its kind and its identifier, so that no other kind's identifier can meet it. */
    @TargetAggregateIdentifier
    public String stream() {
        return Plan.stream(planId);
    }
}
