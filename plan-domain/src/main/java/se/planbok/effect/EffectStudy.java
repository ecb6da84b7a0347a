package se.planbok.effect;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import se.planbok.effect.event.EffectEvent;
import se.planbok.effect.event.EffectStudyOpened;
import se.planbok.stream.Occurrence;
import se.planbok.stream.StreamDecided;
import se.planbok.stream.StreamDecisions;

/** The effect study as Axon knows it; like a plan, with everything that is decided in plain Java. */
@AggregateRoot(type = EffectStudy.TYPE)
public class EffectStudy {

    /** The kind of stream that effect studies have. */
    public static final String TYPE = "EffectStudy";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String stream;

    private EffectState state;

    /** For Axon, which makes one before it folds or handles. */
    public EffectStudy() {}

    /** The identifier of an effect study's stream, {@code EffectStudy/rus-effekt-atgardswebb}. */
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
    public StreamDecided<EffectState, EffectEvent> handle(EffectCommands commands, Clock clock) {
        EffectState before = state == null ? EffectState.notOpened(commands.id()) : state;
        stream = commands.stream();
        StreamDecided<EffectState, EffectEvent> decided =
                StreamDecisions.decide(TYPE, before, commands, clock.instant());
        state = decided.after();
        decided.events().forEach(AggregateLifecycle::apply);
        return decided;
    }

    @EventSourcingHandler
    void on(Occurrence<EffectEvent> occurrence) {
        if (state != null && occurrence.sequence() <= state.version()) {
            // Decided here, and so folded already.
            return;
        }
        EffectState before = state;
        if (before == null && occurrence.event() instanceof EffectStudyOpened opened) {
            before = EffectState.notOpened(opened.study());
        }
        state = before.after(occurrence);
        stream = stream(state.id());
    }

    @EventSourcingHandler
    void on(EffectState stored) {
        state = stored;
        stream = stream(stored.id());
    }
}
