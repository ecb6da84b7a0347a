package se.planbok.api.command.form;

import se.planbok.plan.Order;
import se.planbok.plan.PlanCommand;

/** Reads a plan's commands from the body of a request. */
public final class CommandParser extends BatchParser<Order> {

    /** @param forms the commands that are known */
    public CommandParser(CommandForms forms) {
        super(forms, (command, circumstances) -> new Order((PlanCommand) command, circumstances));
    }
}
