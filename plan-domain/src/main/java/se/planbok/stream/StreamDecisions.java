package se.planbok.stream;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import se.planbok.plan.Naming;
import se.planbok.plan.StaleVersion;
import se.planbok.plan.refusal.PlanRefused;

/** Decides a batch of commands: a pure function of the stream's state, for the write path and for dry runs alike. */
public final class StreamDecisions {

    private StreamDecisions() {}

    /**
     * Decides the commands one after another, so that a later one sees what an earlier one did; all or nothing.
     *
     * @param type the kind of stream
     * @param before the stream's state
     * @param commands the batch
     * @param clock the time now; the step is recorded at it, but never before the stream's last event
     * @throws StreamNotOpened when the stream does not exist and the first command does not open it
     * @throws StaleVersion when the stream is not at the expected version
     * @throws PlanRefused when a rule refuses a command
     */
    public static <S extends StreamState<S, E>, E extends StreamEvent, C extends StreamCommand<S, E>>
            StreamDecided<S, E> decide(String type, S before, StreamCommands<C> commands, Instant clock) {
        if (!before.isOpened() && commands.orders().getFirst().command().opens().isEmpty()) {
            throw new StreamNotOpened(type, commands.id());
        }
        commands.expectedVersion().ifPresent(expected -> {
            if (expected != before.version()) {
                throw new StaleVersion(expected, before.version());
            }
        });
        Instant now = clock.truncatedTo(ChronoUnit.MILLIS);
        Instant at = now.isBefore(before.lastAt()) ? before.lastAt() : now;
        S state = before;
        List<Occurrence<E>> events = new ArrayList<>();
        for (int i = 0; i < commands.orders().size(); i++) {
            StreamOrder<C> order = commands.orders().get(i);
            Naming naming = new Naming(before.version(), i);
            List<E> decided = order.command().decide(state, order.circumstances(), naming);
            naming.settleNames();
            for (E event : decided) {
                Occurrence<E> occurrence =
                        new Occurrence<>(state.version() + 1, at, commands.by(), event, order.circumstances());
                state = state.after(occurrence);
                events.add(occurrence);
            }
        }
        return new StreamDecided<>(before, state, events);
    }
}
