package se.planbok.view.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.PartialDate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the events of one kind of stream stand in the history. A payload is one object: the event's own fields and, beside
 * them, what was said with it ({@code reason}, {@code decision}, {@code recordedAfterwards}, {@code dated}, {@code
 * acceptExcess}) and the {@code rules} that let it through.
 *
 * <p>What says nothing is left out: an absent value, an empty list, a flag that is false. So an event that gets a new
 * optional field is read and written as before, and keeps its revision. A field that must be there and is not is an
 * error, and so is a member that the event does not have: it was written by a later version of the service, and a
 * figure reckoned without it would be wrong with no sign of it. A service that meets one stops there and is seen to
 * have stopped, until it is replaced by the version that wrote it.
 *
 * <p>Events are known by name and revision, never by a class name of Java. Reading takes two passes over the same
 * bytes, by readers made once; no tree is built. Safe to share.
 *
 * @param <E> the sealed type of the kind's events
 */
final class EventForms<E> {

    /** The revision in which every event is written. */
    static final int REVISION = 1;

    private final Class<E> kind;
    private final ObjectWriter payloads;
    private final ObjectReader beside;
    private final Map<Form, ObjectReader> events;

    EventForms(Class<E> kind) {
        this.kind = kind;
        JsonMapper mapper = mapper(kind);
        payloads = mapper.writerFor(Payload.class);
        beside = mapper.readerFor(Beside.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        events = types(kind)
                .collect(Collectors.toUnmodifiableMap(
                        type -> new Form(type.getSimpleName(), REVISION), mapper::readerFor));
    }

    /** Every type of event of a kind, by walking the sealed hierarchy. */
    static Stream<Class<?>> types(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventForms::types)
                : Stream.of(type);
    }

    byte[] payload(E event, Circumstances circumstances, List<RuleOutcome> rules) {
        return payloads.writeValueAsBytes(new Payload(event, circumstances, rules));
    }

    /**
     * The event itself.
     *
     * @throws UnknownEvent when there is no such event or revision
     * @throws tools.jackson.core.JacksonException when the payload is not of the event's form
     */
    E event(String type, int revision, byte[] payload) {
        ObjectReader reader = events.get(new Form(type, revision));
        if (reader == null) {
            throw new UnknownEvent(type, revision);
        }
        return kind.cast(reader.readValue(payload));
    }

    /** What stands beside the event. */
    Beside beside(byte[] payload) {
        return beside.readValue(payload);
    }

    private static JsonMapper mapper(Class<?> kind) {
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
        types(kind)
                .forEach(type -> builder.withConfigOverride(
                        type,
                        event -> event.setIgnorals(JsonIgnoreProperties.Value.forIgnoredProperties(besideNames))));
        return builder.build();
    }

    private static JsonInclude.Value always(JsonInclude.Include include) {
        return JsonInclude.Value.construct(include, JsonInclude.Include.ALWAYS);
    }

    /** An event's name and the revision of its form. */
    private record Form(String type, int revision) {}

    private record Payload(
            @JsonUnwrapped Object event, @JsonUnwrapped Circumstances circumstances, List<RuleOutcome> rules) {}

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
