package se.planbok.goal;

import java.util.List;
import java.util.OptionalLong;
import se.planbok.stream.StreamCommands;
import se.planbok.stream.StreamOrder;

/**
 * A batch of commands on one goal programme, the only command type of goal programmes on the bus.
 *
 * @param id the programme
 * @param by the opaque id of the person who sends it
 * @param expectedVersion the version that the programme must be at
 * @param orders the commands in order
 */
public record GoalCommands(String id, String by, OptionalLong expectedVersion, List<StreamOrder<GoalCommand>> orders)
        implements StreamCommands<GoalCommand> {

    /** Copies the orders. */
    public GoalCommands {
        orders = List.copyOf(orders);
    }

    @Override
    public String type() {
        return GoalProgramme.TYPE;
    }
}
