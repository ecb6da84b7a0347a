package se.planbok.api.command;

import se.planbok.plan.refusal.PlanRefused;

/** Where it is kept that a rule refused a command. */
public interface RefusalRegister {

    /**
     * Keeps a refusal before it is told, so that none is told that cannot be questioned later.
     *
     * @param request the request whose command was refused; no dry run
     * @param refused what the rules said
     */
    void keep(CommandRequest request, PlanRefused refused);
}
