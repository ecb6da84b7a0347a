package se.planbok.goal;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import se.planbok.goal.event.GoalEvent;
import se.planbok.goal.event.GoalProgrammeOpened;
import se.planbok.stream.Occurrence;
import se.planbok.stream.StreamDecided;
import se.planbok.stream.StreamDecisions;

/** The goal programme as Axon knows it; like a plan, with everything that is decided in plain Java. */
@AggregateRoot(type = GoalProgramme.TYPE)
public class GoalProgramme {

    /** The kind of stream that goal programmes have. */
    public static final String TYPE = "GoalProgramme";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String stream;

    private GoalState state;

    /** For Axon, which makes one before it folds or handles. */
    public GoalProgramme() {}

    /** The identifier of a goal programme's stream, {@code GoalProgramme/rus-mal-2019-2021}. */
    private static String stream(String id) {
        return TYPE + "/" + id;
    }

    /**
     * Decides a batch and applies what happened.
     *
     * @param commands the batch
     * @param clock the service's clock
     * @return what it came to
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public StreamDecided<GoalState, GoalEvent> handle(GoalCommands commands, Clock clock) {
        GoalState before = state == null ? GoalState.notOpened(commands.id()) : state;
        stream = commands.stream();
        StreamDecided<GoalState, GoalEvent> decided = StreamDecisions.decide(TYPE, before, commands, clock.instant());
        state = decided.after();
        decided.events().forEach(AggregateLifecycle::apply);
        return decided;
    }

    @EventSourcingHandler
    void on(Occurrence<GoalEvent> occurrence) {
        if (state != null && occurrence.sequence() <= state.version()) {
            // Decided here, and so folded already.
            return;
        }
        GoalState before = state;
        if (before == null && occurrence.event() instanceof GoalProgrammeOpened opened) {
            before = GoalState.notOpened(opened.programme());
        }
        state = before.after(occurrence);
        stream = stream(state.id());
    }

    @EventSourcingHandler
    void on(GoalState stored) {
        state = stored;
        stream = stream(stored.id());
    }
}
