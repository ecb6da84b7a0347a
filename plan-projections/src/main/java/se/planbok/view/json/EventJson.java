package se.planbok.view.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.PartialDate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * How events stand in the history. A payload is one object: the event's own fields and, beside them, what was said with
 * it ({@code reason}, {@code decision}, {@code recordedAfterwards}, {@code dated}, {@code acceptExcess}) and the
 * {@code rules} that let it through.
 *
 * <p>What says nothing is left out: an absent value, an empty list, a flag that is false. So an event that gets a new
 * optional field is read and written as before, and keeps its revision. A field that must be there and is not is an
 * error, and so is a member that the event does not have: it was written by a later version of the service, and a
 * figure reckoned without it would be wrong with no sign of it. A service that meets one stops there and is seen to
 * have stopped, until it is replaced by the version that wrote it.
 *
 * <p>Events are known by name and revision, never by a class name of Java. Reading takes two passes over the same
 * bytes, by readers made once; no tree is built. Safe to share.
 */
public final class EventJson {

    /** The revision in which every event is written. */
    public static final int REVISION = 1;

    private final ObjectWriter payloads;
    private final ObjectReader beside;
    private final Map<Form, ObjectReader> events;

    /** A codec; made once, since its making costs more than its use. */
    public EventJson() {
        JsonMapper mapper = mapper();
        payloads = mapper.writerFor(Payload.class);
        beside = mapper.readerFor(Beside.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        events = types().collect(Collectors.toUnmodifiableMap(
                type -> new Form(type.getSimpleName(), REVISION), mapper::readerFor));
    }

    /** Every type of event, by walking the sealed hierarchy. */
    static Stream<Class<?>> types() {
        return types(PlanEvent.class);
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventJson::types)
                : Stream.of(type);
    }

    /** The payload of an event as UTF-8. Its name is {@link PlanEvent#type}, its revision {@link #REVISION}. */
    public byte[] payload(Recorded recorded) {
        return payloads.writeValueAsBytes(new Payload(recorded.event(), recorded.circumstances(), recorded.rules()));
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
        ObjectReader reader = events.get(new Form(type, revision));
        if (reader == null) {
            throw new UnknownEvent(type, revision);
        }
        PlanEvent event = reader.readValue(payload);
        Beside said = beside.readValue(payload);
        return new Recorded(sequence, at, by, event, said.circumstances(), said.rules());
    }

    private static JsonMapper mapper() {
        String[] besideNames = Arrays.stream(Beside.class.getRecordComponents())
                .map(component -> component.getName())
                .toArray(String[]::new);
        JsonMapper.Builder builder = Json.configured(JsonMapper.builder())
                .withConfigOverride(
                        boolean.class,
                        flag -> flag.setInclude(always(JsonInclude.Include.NON_DEFAULT))
                                .setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .withConfigOverride(
                        List.class,
                        list -> list.setInclude(always(JsonInclude.Include.NON_EMPTY))
                                .setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        // A change may say that a list became empty; only a list that is not optional says nothing when it is.
        builder.withConfigOverride(
                Optional.class, present -> present.setInclude(always(JsonInclude.Include.NON_ABSENT)));
        types().forEach(type -> builder.withConfigOverride(
                type, event -> event.setIgnorals(JsonIgnoreProperties.Value.forIgnoredProperties(besideNames))));
        return builder.build();
    }

    private static JsonInclude.Value always(JsonInclude.Include include) {
        return JsonInclude.Value.construct(include, JsonInclude.Include.ALWAYS);
    }

    /** An event's name and the revision of its form. */
    private record Form(String type, int revision) {}

    private record Payload(
            @JsonUnwrapped PlanEvent event, @JsonUnwrapped Circumstances circumstances, List<RuleOutcome> rules) {}

    /** What stands in a payload beside the event's own fields. */
    record Beside(
            Optional<String> reason,
            Optional<DecisionReference> decision,
            boolean recordedAfterwards,
            Optional<PartialDate> dated,
            Optional<String> acceptExcess,
            List<RuleOutcome> rules) {

        Circumstances circumstances() {
            return new Circumstances(reason, decision, recordedAfterwards, dated, acceptExcess);
        }
    }
}
