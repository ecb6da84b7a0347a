package se.planbok.view.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.planbok.effect.event.EffectEvent;
import se.planbok.effect.value.Decimal;
import se.planbok.goal.event.GoalEvent;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;
import se.planbok.stream.Occurrence;
import se.planbok.stream.StreamEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The history's contract: one approved file per event and revision, kept for good. Whatever changes in the code, what
 * was once written must be read, and written again as it was.
 */
class EventContractTest {

    private static final Path FILES = Path.of("src/test/resources/events");
    private static final Set<Class<?>> SCALARS = Set.of(
            Key.class,
            Title.class,
            Text.class,
            PartialDate.class,
            Days.class,
            Money.class,
            Count.class,
            Figure.class,
            Decimal.class);

    private final EventJson json = new EventJson();
    private final OccurrenceJson<GoalEvent> goals = new OccurrenceJson<>(GoalEvent.class);
    private final OccurrenceJson<EffectEvent> effects = new OccurrenceJson<>(EffectEvent.class);

    @Test
    void every_event_has_its_file_and_every_file_its_event() {
        List<String> events = types().map(type -> type.getSimpleName() + "." + EventJson.REVISION)
                .toList();

        assertThat(names()).containsExactlyInAnyOrderElementsOf(events);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_file_read_and_written_is_the_same(String name) throws IOException {
        String approved = Files.readString(FILES.resolve(name + ".json"));

        assertThat(tree(rewritten(name, approved))).isEqualTo(tree(approved.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_files_say_every_field_at_least_once() throws IOException {
        Set<String> fields = new TreeSet<>();
        types().forEach(type -> collectFields(type, fields));
        collectFields(EventForms.Beside.class, fields);
        Set<String> said = new TreeSet<>();
        for (String name : names().toList()) {
            JsonNode file = tree(Files.readAllBytes(FILES.resolve(name + ".json")));
            collectSaid(eventType(name), file, said);
            collectSaid(EventForms.Beside.class, file, said);
        }

        assertThat(said).isEqualTo(fields);
    }

    @Test
    void no_event_has_a_field_that_stands_beside_it() {
        List<String> beside = componentNames(EventForms.Beside.class).toList();

        assertThat(types().flatMap(EventContractTest::componentNames)).doesNotContainAnyElementsOf(beside);
    }

    @Test
    void days_are_written_in_halves_without_an_exponent() {
        String allocated = """
                {"activity":"a","days":0.5,"before":1000000000,"after":1000000000.5,"planAllocated":1000000000.5}""";

        assertThat(written("DaysAllocated.1", allocated)).isEqualTo(allocated);
        assertThat(written("DaysAllocated.1", allocated.replace("1000000000,", "1.0E9,")))
                .isEqualTo(allocated);
    }

    @Test
    void what_says_nothing_is_left_out() {
        String named = """
                {"authority":"styrgrupp","title":"Styrgruppen"}""";

        assertThat(written("AuthorityNamed.1", named)).isEqualTo(named);
        String together = """
                {"activity":"kartor","workItem":"moten","done":3,"standing":4}""";

        assertThat(written("ProgressReported.1", together)).isEqualTo(together);
    }

    @Test
    void an_unknown_event_or_revision_is_an_error() {
        assertThatExceptionOfType(UnknownEvent.class)
                .isThrownBy(() -> read("DaysForgotten.1", "{}"))
                .withMessageContaining("DaysForgotten")
                .satisfies(unknown -> assertThat(unknown.type()).isEqualTo("DaysForgotten"));
        assertThatExceptionOfType(UnknownEvent.class)
                .isThrownBy(() -> read("DaysAllocated.2", "{}"))
                .satisfies(unknown -> assertThat(unknown.revision()).isEqualTo(2));
    }

    @Test
    void a_member_that_the_event_does_not_have_is_an_error() {
        assertThatThrownBy(() -> read("ChapterAdded.1", """
                {"chapter":"stod","title":"Stöd","colour":"green"}"""))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void a_missing_field_is_an_error() {
        assertThatThrownBy(() -> read("ChapterAdded.1", """
                {"chapter":"stod"}"""))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("title");
        assertThatThrownBy(() -> read("FundingAdjusted.1", """
                {"source":"bidrag","before":1}"""))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("after");
        assertThatThrownBy(() -> read("DaysWithdrawn.1", """
                {"activity":"a","days":1,"before":1,"after":0}"""))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("planAllocated");
    }

    /** Every type of event, of whatever stream; no two have one name. */
    private static Stream<Class<?>> types() {
        return Stream.of(
                        EventJson.types(),
                        OccurrenceJson.types(GoalEvent.class),
                        OccurrenceJson.types(EffectEvent.class))
                .flatMap(types -> types);
    }

    /** The payload read by its kind's codec and written again, under the name that it has. */
    private byte[] rewritten(String name, String payload) {
        if (GoalEvent.class.isAssignableFrom(eventType(name))) {
            return rewritten(goals, name, payload);
        }
        if (EffectEvent.class.isAssignableFrom(eventType(name))) {
            return rewritten(effects, name, payload);
        }
        Recorded recorded = read(name, payload);
        assertThat(recorded.event().type()).isEqualTo(type(name));
        return json.payload(recorded);
    }

    private static <E extends StreamEvent> byte[] rewritten(OccurrenceJson<E> codec, String name, String payload) {
        Occurrence<E> occurrence = codec.read(
                7,
                Instant.parse("2022-01-10T08:00:00.123Z"),
                "p-1",
                type(name),
                OccurrenceJson.REVISION,
                payload.getBytes(StandardCharsets.UTF_8));
        assertThat(occurrence.event().type()).isEqualTo(type(name));
        return codec.payload(occurrence);
    }

    private Recorded read(String name, String payload) {
        int revision = Integer.parseInt(name.substring(name.indexOf('.') + 1));
        return json.read(
                7,
                Instant.parse("2022-01-10T08:00:00.123Z"),
                "p-1",
                type(name),
                revision,
                payload.getBytes(StandardCharsets.UTF_8));
    }

    private String written(String name, String payload) {
        return new String(json.payload(read(name, payload)), StandardCharsets.UTF_8);
    }

    private static JsonNode tree(byte[] payload) {
        return Json.mapper().readTree(payload);
    }

    static Stream<String> names() {
        try (Stream<Path> files = Files.list(FILES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new AssertionError("The approved events cannot be listed", e);
        }
    }

    private static String type(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static Class<?> eventType(String name) {
        return types().filter(type -> type.getSimpleName().equals(type(name)))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> componentNames(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
    }

    private static void collectFields(Class<?> type, Set<String> fields) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (fields.add(type.getSimpleName() + "." + component.getName())) {
                Class<?> held = held(component.getGenericType());
                if (isObject(held)) {
                    collectFields(held, fields);
                }
            }
        }
    }

    private static void collectSaid(Class<?> type, JsonNode node, Set<String> said) {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode member = node.get(component.getName());
            if (member != null) {
                said.add(type.getSimpleName() + "." + component.getName());
                Class<?> held = held(component.getGenericType());
                if (isObject(held)) {
                    Stream<JsonNode> objects = member.isArray() ? member.valueStream() : Stream.of(member);
                    objects.forEach(object -> collectSaid(held, object, said));
                }
            }
        }
    }

    private static boolean isObject(Class<?> type) {
        return type.isRecord() && !SCALARS.contains(type);
    }

    private static Class<?> held(Type type) {
        return type instanceof ParameterizedType holder ? held(holder.getActualTypeArguments()[0]) : (Class<?>) type;
    }
}
