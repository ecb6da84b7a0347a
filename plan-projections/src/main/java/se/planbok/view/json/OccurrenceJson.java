package se.planbok.view.json;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import se.planbok.stream.Occurrence;
import se.planbok.stream.StreamEvent;

/**
 * How the events of a goal programme or an effect study stand in the history: as a plan's do. Safe to share.
 *
 * @param <E> the sealed type of the kind's events
 */
public final class OccurrenceJson<E extends StreamEvent> {

    /** The revision in which every event is written. */
    public static final int REVISION = EventForms.REVISION;

    private final EventForms<E> forms;

    /** A codec for the events of this kind; made once, since its making costs more than its use. */
    public OccurrenceJson(Class<E> kind) {
        forms = new EventForms<>(kind);
    }

    /** Every type of event of a kind. */
    static Stream<Class<?>> types(Class<? extends StreamEvent> kind) {
        return EventForms.types(kind);
    }

    /** The payload of an event as UTF-8. Its name is {@link StreamEvent#type}, its revision {@link #REVISION}. */
    public byte[] payload(Occurrence<E> occurrence) {
        return forms.payload(occurrence.event(), occurrence.circumstances(), List.of());
    }

    /**
     * Reads an event back.
     *
     * @param sequence its number within the stream
     * @param at when the service learned of it
     * @param by the opaque id of the person who sent the command
     * @param type the event's name
     * @param revision the revision of its form
     * @param payload its payload as UTF-8
     * @throws UnknownEvent when there is no such event or revision
     * @throws tools.jackson.core.JacksonException when the payload is not of the event's form
     */
    public Occurrence<E> read(long sequence, Instant at, String by, String type, int revision, byte[] payload) {
        return new Occurrence<>(
                sequence,
                at,
                by,
                forms.event(type, revision, payload),
                forms.beside(payload).circumstances());
    }
}
