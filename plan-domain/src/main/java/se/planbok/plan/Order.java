package se.planbok.plan;

import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.Text;

/**
 * A command as it was given.
 *
 * @param command the command
 * @param circumstances what was said beside it; the reason for going past a soft limit is the command's own
 */
public record Order(PlanCommand command, Circumstances circumstances) {

    /** Lets the event keep the command's own reason for going past a soft limit. */
    public Order {
        circumstances = circumstances.accepting(command.acceptExcess().map(Text::text));
    }
}
