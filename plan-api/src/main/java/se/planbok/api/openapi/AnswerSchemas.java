package se.planbok.api.openapi;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.planbok.effect.value.Decimal;
import se.planbok.goal.value.GoalJudgement;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Span;
import se.planbok.stream.Evidence;

/**
 * JSON Schemas of answers, made from the records that answers are written from. What commands have too, such as a key
 * or a priority, has the schema that it has there.
 */
final class AnswerSchemas {

    private static final String CONTROLLER = "Controller";

    /** Whose types commands and answers have alike. */
    private static final Set<Package> STATED = Stream.of(Days.class, Evidence.class, GoalJudgement.class, Decimal.class)
            .map(Class::getPackage)
            .collect(Collectors.toUnmodifiableSet());

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** How the values are written that are no objects in JSON. */
    private static final Map<Class<?>, Supplier<Schema<?>>> VALUES = Map.ofEntries(
            Map.entry(String.class, () -> CommandSchemas.typed("string")),
            Map.entry(boolean.class, () -> CommandSchemas.typed("boolean")),
            Map.entry(int.class, () -> whole("int32")),
            Map.entry(Integer.class, () -> whole("int32")),
            Map.entry(long.class, () -> whole("int64")),
            Map.entry(Long.class, () -> whole("int64")),
            Map.entry(BigDecimal.class, () -> CommandSchemas.typed("number")),
            Map.entry(Instant.class, () -> CommandSchemas.typed("string").format("date-time")),
            Map.entry(UUID.class, () -> CommandSchemas.typed("string").format("uuid")),
            Map.entry(Object.class, () -> new Schema<>(SpecVersion.V31)),
            Map.entry(Days.class, AnswerSchemas::halves),
            Map.entry(Figure.class, () -> either(halves(), CommandSchemas.typed("string"))),
            Map.entry(
                    Span.class,
                    () -> either(CommandSchemas.reference("PartialDate"), CommandSchemas.reference("Span"))));

    private final Set<String> stated;
    private final Descriptions descriptions = new Descriptions(Descriptions.ANSWERS);
    private final SequencedMap<String, Schema<?>> schemas = new LinkedHashMap<>();

    /** @param stated the names of the schemas that commands have */
    AnswerSchemas(Set<String> stated) {
        this.stated = stated;
    }

    /** All schemas that were asked for so far, by their names. */
    SequencedMap<String, Schema<?>> all() {
        return schemas;
    }

    /**
     * The schema of a type.
     *
     * @throws IllegalArgumentException when it has none
     */
    Schema<?> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return CommandSchemas.typed("array").items(of(arguments[0]));
            }
            if (generic.getRawType() == Map.class) {
                return map(of(arguments[0]), of(arguments[1]));
            }
        }
        if (type instanceof Class<?> plain) {
            if (VALUES.containsKey(plain)) {
                return VALUES.get(plain).get();
            }
            if (plain.isRecord() || plain.isEnum()) {
                return named(plain);
            }
        }
        throw new IllegalArgumentException("An answer cannot hold a " + type.getTypeName());
    }

    private Schema<?> named(Class<?> type) {
        String name = name(type);
        boolean known = stated.contains(name) && (STATED.contains(type.getPackage()) || type.isEnum());
        if (!known && !schemas.containsKey(name)) {
            schemas.put(name, type.isEnum() ? choice(type) : object(type));
        }
        return CommandSchemas.reference(name);
    }

    /** A part of an answer is named after it too, since several answers have activities. */
    private static String name(Class<?> type) {
        String own = type.getSimpleName();
        Class<?> around = type.getEnclosingClass();
        if (around == null) {
            return own;
        }
        String before =
                around.isRecord() ? name(around) : around.getSimpleName().replace(CONTROLLER, "");
        return own.startsWith(before) ? own : before + own;
    }

    private Schema<?> choice(Class<?> type) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.addType("string");
        schema.setEnum(Stream.of(type.getEnumConstants())
                .map(value -> (Object) value.toString())
                .toList());
        descriptions.find(name(type)).ifPresent(schema::setDescription);
        return schema;
    }

    private Schema<?> object(Class<?> type) {
        Schema<?> schema = CommandSchemas.typed("object");
        descriptions.find(name(type)).ifPresent(schema::setDescription);
        Arrays.stream(type.getRecordComponents()).forEach(component -> add(schema, name(type), component));
        return schema;
    }

    private void add(Schema<?> schema, String owner, RecordComponent component) {
        if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
            // Its entries stand beside the other members.
            schema.setAdditionalProperties(true);
            return;
        }
        Schema<?> member = member(component);
        descriptions.find(owner + "." + component.getName()).ifPresent(member::setDescription);
        schema.addProperty(component.getName(), member);
        if (component.getType() != Optional.class) {
            schema.addRequiredItem(component.getName());
        }
    }

    private Schema<?> member(RecordComponent component) {
        if (component.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
            return CommandSchemas.typed("object");
        }
        return component.getType() == Optional.class
                ? of(((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0])
                : of(component.getGenericType());
    }

    private static Schema<?> map(Schema<?> keys, Schema<?> values) {
        Schema<?> map = CommandSchemas.typed("object");
        map.setPropertyNames(keys);
        map.setAdditionalProperties(values);
        return map;
    }

    private static Schema<?> whole(String format) {
        return CommandSchemas.typed("integer").format(format);
    }

    /** A balance may be negative, so there is no least one. */
    private static Schema<?> halves() {
        return CommandSchemas.typed("number").multipleOf(HALF);
    }

    private static Schema<?> either(Schema<?> one, Schema<?> other) {
        return new Schema<>(SpecVersion.V31).addOneOfItem(one).addOneOfItem(other);
    }
}
