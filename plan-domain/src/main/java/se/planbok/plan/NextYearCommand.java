package se.planbok.plan;

import java.util.List;
import se.planbok.plan.event.PlanEvent;

/**
 * An order to a plan that also changes next year's (R16): both change in one step, or neither does. Its decision is a
 * pure function of the command and both states.
 */
public interface NextYearCommand extends PlanCommand {

    /**
     * Decides the command.
     *
     * @param plan the plan that is addressed, as the commands before it have made it
     * @param next next year's plan, likewise; takes what happens there
     * @param judgement takes what the rules say of this plan
     * @return what happened in the plan that is addressed; perhaps nothing
     */
    List<PlanEvent> decide(PlanState plan, NextYear next, Judgement judgement);

    @Override
    default List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        return decide(plan, judgement.nextYear(), judgement);
    }
}
