package se.planbok.api.command;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import se.planbok.api.history.KeyReused;
import se.planbok.api.history.NotStored;
import se.planbok.api.history.OutcomeUnknown;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Decided;
import se.planbok.plan.Decisions;
import se.planbok.plan.Order;
import se.planbok.plan.Plan;
import se.planbok.plan.PlanState;
import se.planbok.plan.Plans;
import se.planbok.plan.StaleVersion;
import se.planbok.plan.refusal.PlanNotOpened;
import se.planbok.plan.refusal.PlanRefused;

/**
 * Takes requests to their plans. Where another node was quicker the commands are decided again on what the database
 * says; nothing is ever answered from a state that is behind.
 */
public final class PlanCommandService {

    private final StreamBus bus;
    private final PlanStates states;
    private final Answers answers;
    private final RefusalRegister refusals;
    private final Clock clock;

    /**
     * @param bus takes a batch to its plan
     * @param states the plans' states
     * @param answers writes answers
     * @param refusals keeps what rules refuse
     * @param clock the service's clock
     */
    public PlanCommandService(
            StreamBus bus, PlanStates states, Answers answers, RefusalRegister refusals, Clock clock) {
        this.bus = bus;
        this.states = states;
        this.answers = answers;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Decides a batch, and keeps what happened unless it is a dry run.
     *
     * @throws PlanRefused when a rule refuses
     * @throws StaleVersion when the plan is not at the expected version
     * @throws PlanNotOpened when there is no such plan
     * @throws KeyReused when another request had the same key
     * @throws TooBusy when others were quicker each time
     * @throws NotStored when the database could not be reached, and surely nothing is stored
     * @throws OutcomeUnknown when it is not known whether it is stored; the same request with its key finds out
     */
    public CommandAnswer send(CommandRequest request) {
        return Attempts.at(request.stream(), () -> attempt(request), stream -> states.drop(stream.id()));
    }

    private CommandAnswer attempt(CommandRequest request) {
        try {
            return request.dryRun() ? tryOut(request) : bus.send(request);
        } catch (PlanRefused refused) {
            if (!request.dryRun()) {
                Order order = request.commands().orders().get(refused.command());
                refusals.keep(
                        request.stream(),
                        request.commands().by(),
                        new RefusedOrder(order.command().type(), order.command(), order.circumstances()),
                        refused);
            }
            throw refused;
        }
    }

    private CommandAnswer tryOut(CommandRequest request) {
        Map<String, PlanState> asked = new HashMap<>();
        Plans plans = plan -> asked.computeIfAbsent(plan, states::of);
        Decided decided;
        try {
            decided = Decisions.ask(plans.of(request.commands().planId()), request.commands(), clock.instant(), plans);
        } catch (PlanRefused | StaleVersion | PlanNotOpened refused) {
            asked.values().forEach(this::confirm);
            throw refused;
        }
        asked.values().forEach(this::confirm);
        request.guard().objection(decided).ifPresent(objection -> {
            throw objection;
        });
        return answers.asked(decided);
    }

    private void confirm(PlanState state) {
        if (!states.isLatest(state.id(), state.version())) {
            throw new StateBehind(new StreamId(Plan.TYPE, state.id()));
        }
    }
}
