package se.planbok.api.command;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.StateSnapshots;
import se.planbok.api.history.StoredEvent;
import se.planbok.plan.Decided;
import se.planbok.plan.Plan;
import se.planbok.plan.PlanState;
import se.planbok.plan.Plans;
import se.planbok.view.json.EventJson;

/** The plans' states as this node knows them. */
public final class PlanStates extends States<PlanState> implements Plans {

    private static final int SHARE_OF_MEMORY = 8;

    private final EventJson eventJson;

    /**
     * @param events where events are read
     * @param snapshots where snapshots are kept
     * @param eventJson how events stand in the history
     * @param meters where the cache is measured
     */
    public PlanStates(EventReader events, StateSnapshots snapshots, EventJson eventJson, MeterRegistry meters) {
        super(
                Plan.TYPE,
                PlanState.class,
                events,
                snapshots,
                PlanStates::members,
                SHARE_OF_MEMORY,
                meters,
                "planbok.states");
        this.eventJson = eventJson;
    }

    /** The plan's state, {@link PlanState#notOpened not opened} where the plan does not exist. */
    @Override
    public PlanState of(String plan) {
        return super.of(plan);
    }

    /** What was decided is durable, in next year's plan too where it was reached. */
    public void advance(Decided decided) {
        advance(decided.before(), decided.after());
        decided.nextYear().ifPresent(this::advance);
    }

    @Override
    protected PlanState notOpened(String id) {
        return PlanState.notOpened(id);
    }

    @Override
    protected String id(PlanState state) {
        return state.id();
    }

    @Override
    protected long version(PlanState state) {
        return state.version();
    }

    @Override
    protected PlanState after(PlanState state, StoredEvent event) {
        return state.after(eventJson.read(
                event.sequence(),
                event.at(),
                event.person(),
                event.type(),
                event.revision(),
                event.payload().getBytes(StandardCharsets.UTF_8)));
    }

    private static int members(PlanState state) {
        int fewWorkItems = 6;
        return 10
                + state.structure().activities().size() * fewWorkItems
                + state.funding().sources().size()
                + state.budget().lines().size()
                + state.budget().reservations().size()
                + state.budget().nominations().size()
                + state.outturn().size();
    }
}
