package se.planbok.effect;

import java.util.List;
import java.util.OptionalLong;
import se.planbok.stream.StreamCommands;
import se.planbok.stream.StreamOrder;

/**
 * A batch of commands on one effect study, the only command type of effect studies on the bus.
 *
 * @param id the study
 * @param by the opaque id of the person who sends it
 * @param expectedVersion the version that the study must be at
 * @param orders the commands in order
 */
public record EffectCommands(
        String id, String by, OptionalLong expectedVersion, List<StreamOrder<EffectCommand>> orders)
        implements StreamCommands<EffectCommand> {

    /** Copies the orders. */
    public EffectCommands {
        orders = List.copyOf(orders);
    }

    @Override
    public String type() {
        return EffectStudy.TYPE;
    }
}
