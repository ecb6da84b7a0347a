package se.planbok.plan;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.Recorded;

/**
 * The plan as Axon knows it: one handler takes a whole batch, {@link Decisions} decides it, and the state is the fold of
 * the events. Everything else is plain Java.
 */
@AggregateRoot(type = Plan.TYPE)
public class Plan {

    /** The kind of stream that plans have. */
    public static final String TYPE = "Plan";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String stream;

    private PlanState state;

    /** For Axon, which makes one before it folds or handles. */
    public Plan() {}

    /** The identifier of a plan's stream, {@code Plan/rus-2021}. */
    public static String stream(String planId) {
        return TYPE + "/" + planId;
    }

    /**
     * Decides a batch and applies what happened.
     *
     * @param commands the batch
     * @param clock the service's clock
     * @param plans gives next year's plan
     * @return what it came to
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Decided handle(PlanCommands commands, Clock clock, Plans plans) {
        PlanState before = state == null ? PlanState.notOpened(commands.planId()) : state;
        stream = commands.stream();
        Decided decided = Decisions.decide(before, commands, clock.instant(), plans);
        state = decided.after();
        decided.events().forEach(AggregateLifecycle::apply);
        return decided;
    }

    @EventSourcingHandler
    void on(Recorded recorded) {
        if (state != null && recorded.sequence() <= state.version()) {
            // Decided here, and so folded already.
            return;
        }
        PlanState before = state;
        if (before == null && recorded.event() instanceof PlanOpened opened) {
            before = PlanState.notOpened(opened.organisation() + "-" + opened.year());
        }
        state = before.after(recorded);
        stream = stream(state.id());
    }

    @EventSourcingHandler
    void on(PlanState snapshot) {
        state = snapshot;
        stream = stream(snapshot.id());
    }
}
