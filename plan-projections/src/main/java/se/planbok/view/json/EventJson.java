package se.planbok.view.json;

import java.time.Instant;
import java.util.stream.Stream;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Recorded;

/** How a plan's events stand in the history. Safe to share. */
public final class EventJson {

    /** The revision in which every event is written. */
    public static final int REVISION = EventForms.REVISION;

    /** A codec; made once, since its making costs more than its use. */
    private final EventForms<PlanEvent> forms = new EventForms<>(PlanEvent.class);

    /** Every type of event, by walking the sealed hierarchy. */
    static Stream<Class<?>> types() {
        return EventForms.types(PlanEvent.class);
    }

    /** The payload of an event as UTF-8. Its name is {@link PlanEvent#type}, its revision {@link #REVISION}. */
    public byte[] payload(Recorded recorded) {
        return forms.payload(recorded.event(), recorded.circumstances(), recorded.rules());
    }

    /**
     * Reads an event back.
     *
     * @param sequence its number within the plan
     * @param at when the service learned of it
     * @param by the opaque id of the person who sent the command
     * @param type the event's name
     * @param revision the revision of its form
     * @param payload its payload as UTF-8
     * @throws UnknownEvent when there is no such event or revision
     * @throws tools.jackson.core.JacksonException when the payload is not of the event's form
     */
    public Recorded read(long sequence, Instant at, String by, String type, int revision, byte[] payload) {
        PlanEvent event = forms.event(type, revision, payload);
        EventForms.Beside said = forms.beside(payload);
        return new Recorded(sequence, at, by, event, said.circumstances(), said.rules());
    }
}
