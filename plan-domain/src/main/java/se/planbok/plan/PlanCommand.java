package se.planbok.plan;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.Text;

/**
 * An order to a plan. A command is a record of its fields, each of a type that checks its own form; its decision is a
 * pure function of the command and the plan's state. The service's interface reads the fields, so a field that may be
 * absent is an {@code Optional}, a list may be empty and a {@code boolean} is false unless said.
 */
public interface PlanCommand {

    /**
     * Decides the command.
     *
     * @param plan the state that the commands before it have made
     * @param judgement takes what the rules say
     * @return what happened; nothing where the plan already is as ordered
     */
    List<PlanEvent> decide(PlanState plan, Judgement judgement);

    /** The command's name in the interface, such as {@code AllocateDays}. */
    default String type() {
        return getClass().getSimpleName();
    }

    /** Whether what it says must be explained, beside those commands that must always say why. */
    default boolean needsReason() {
        return false;
    }

    /** The reason for going past a soft limit, where the command carries one (R2, R4). */
    default Optional<Text> acceptExcess() {
        return Optional.empty();
    }
}
