package se.planbok.api.command;

import se.planbok.api.history.StreamId;
import se.planbok.plan.refusal.PlanRefused;

/** Where it is kept that a rule refused a command. */
public interface RefusalRegister {

    /**
     * Keeps a refusal before it is told, so that none is told that cannot be questioned later.
     *
     * @param stream what the command was for
     * @param by the opaque id of the person who sent it
     * @param order the command
     * @param refused what the rules said
     */
    void keep(StreamId stream, String by, RefusedOrder order, PlanRefused refused);
}
