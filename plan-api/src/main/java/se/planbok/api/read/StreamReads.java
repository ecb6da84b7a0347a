package se.planbok.api.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import se.planbok.api.command.StreamStates;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.StoredEvent;
import se.planbok.api.history.StreamId;
import se.planbok.stream.Occurrence;
import se.planbok.stream.StreamEvent;
import se.planbok.stream.StreamNotOpened;
import se.planbok.stream.StreamState;
import se.planbok.view.decision.LogRow;

/**
 * Reads goal programmes, or effect studies, from the events themselves: they are short, so that no view of them is kept.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class StreamReads<S extends StreamState<S, E>, E extends StreamEvent> {

    private final String type;
    private final StreamStates<S, E> states;
    private final EventReader events;

    /**
     * @param type the kind of stream
     * @param states the states as this node knows them
     * @param events where events are read
     */
    public StreamReads(String type, StreamStates<S, E> states, EventReader events) {
        this.type = type;
        this.states = states;
        this.events = events;
    }

    /**
     * The stream as it stands in the database.
     *
     * @throws StreamNotOpened when there is no such stream
     */
    public S current(String id) {
        S known = states.of(id);
        if (known.isOpened() && !states.isLatest(id, known.version())) {
            states.drop(id);
            known = states.of(id);
        }
        if (!known.isOpened()) {
            throw new StreamNotOpened(type, id);
        }
        return known;
    }

    /**
     * The stream as it was at a version.
     *
     * @param now the stream as it stands
     * @throws NoStreamMoment.VersionUnknown when it has not had that version
     */
    S atVersion(S now, long version) {
        if (version > now.version()) {
            throw new NoStreamMoment.VersionUnknown(version, now.version());
        }
        if (version == now.version()) {
            return now;
        }
        S state = states.notOpened(now.id());
        Iterator<StoredEvent> history = events.events(stream(now.id()), 0);
        while (state.version() < version) {
            state = state.after(states.read(history.next()));
        }
        return state;
    }

    /**
     * The stream as it was at an instant; empty where it was not opened then.
     *
     * @param now the stream as it stands
     */
    public Optional<S> at(S now, Instant instant) {
        long version = events.versionAt(stream(now.id()), instant);
        return version == StreamId.NO_EVENTS
                ? Optional.empty()
                : Optional.of(atVersion(now, Math.min(version, now.version())));
    }

    /**
     * Some of the stream's changes in words, by sequence.
     *
     * @param id the stream's
     * @param last the last event that is told
     * @param after they begin after this one
     * @param most at most so many
     * @param row tells of an event and the stream once it had happened
     */
    public List<LogRow> log(String id, long last, long after, int most, BiFunction<Occurrence<E>, S, LogRow> row) {
        long end = Math.min(last, after > last - most ? last : after + most);
        List<LogRow> rows = new ArrayList<>();
        S state = states.notOpened(id);
        Iterator<StoredEvent> history = history(id);
        while (state.version() < end) {
            Occurrence<E> occurrence = states.read(history.next());
            state = state.after(occurrence);
            if (occurrence.sequence() > after) {
                rows.add(row.apply(occurrence, state));
            }
        }
        return rows;
    }

    /** The stored events of the stream in order. */
    public Iterator<StoredEvent> history(String id) {
        return events.events(stream(id), 0);
    }

    /**
     * Some streams, by identifier.
     *
     * @param prefix how their identifiers begin
     * @param wanted which of them
     * @param most at most so many
     * @param skipped so many are passed over
     */
    public List<S> page(String prefix, Predicate<S> wanted, int most, long skipped) {
        return events.streams(type, prefix).stream()
                .map(this::current)
                .filter(wanted)
                .skip(skipped)
                .limit(most)
                .toList();
    }

    private StreamId stream(String id) {
        return new StreamId(type, id);
    }
}
