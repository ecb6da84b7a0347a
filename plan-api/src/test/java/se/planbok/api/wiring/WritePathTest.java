package se.planbok.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.planbok.api.TestDatabase;
import se.planbok.api.command.CommandAnswer;
import se.planbok.api.command.CommandRequest;
import se.planbok.api.command.form.CommandForms;
import se.planbok.api.command.form.CommandParser;
import se.planbok.api.history.KeyReused;
import se.planbok.api.history.StoredEvent;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Plan;
import se.planbok.plan.PlanCommands;
import se.planbok.plan.PlanState;
import se.planbok.plan.StaleVersion;
import se.planbok.plan.refusal.PlanNotOpened;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.view.json.EventJson;
import se.planbok.view.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * The write path of two nodes on one database, without the call that tells a node of the other's events: what a node
 * knows of a plan may always be behind, and nothing that it answers may show it.
 */
class WritePathTest {

    private static final String PLAN = "body-2026";
    private static final StreamId STREAM = new StreamId(Plan.TYPE, PLAN);
    private static final String PERSON = "p-test";
    private static final CommandParser PARSER = new CommandParser(CommandForms.OF_PLAN);
    private static final EventJson EVENTS = new EventJson();
    private static final OptionalLong ANY = OptionalLong.empty();
    private static final String NO_KEY = null;
    private static final boolean KEEP = false;

    private final TestDatabase database = TestDatabase.fresh();
    private final HikariDataSource pool = database.pool(10);
    private final Hands hands = new Hands();
    private final WritePath here = new WritePath(pool, Clock.systemUTC());
    private final WritePath there = new WritePath(database.pool(10), hands);

    @AfterEach
    void close() {
        here.close();
        there.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_another_node_has_made_room_for_is_let_through(boolean dryRun) {
        open(here);
        send(here, allocate(100));
        assertThatThrownBy(() -> send(there, allocate(5))).isInstanceOf(PlanRefused.class);
        send(here, withdraw(5));

        CommandAnswer answer = send(there, allocate(5), ANY, NO_KEY, dryRun);

        assertThat(json(answer).at("/events/0/type").stringValue()).isEqualTo("DaysAllocated");
        assertThat(here.reader().lastSequence(STREAM)).isEqualTo(dryRun ? answer.version() - 1 : answer.version());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_another_node_has_left_no_room_for_is_refused_with_its_figures(boolean dryRun) {
        open(here);
        there.states().of(PLAN);
        long version = send(here, allocate(98)).version();

        PlanRefused refused =
                catchThrowableOfType(PlanRefused.class, () -> send(there, allocate(5), ANY, NO_KEY, dryRun));

        assertThat(refused.version()).isEqualTo(version);
        assertThat(refused.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("R2");
            assertThat(refusal.figures().get("allocated")).hasToString("103");
        });
        assertThat(here.reader().lastSequence(STREAM)).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_refusal_tells_the_figures_that_hold_now_also_where_it_was_right_before(boolean dryRun) {
        open(here);
        send(here, allocate(98));
        assertThatThrownBy(() -> send(there, allocate(5))).isInstanceOf(PlanRefused.class);
        send(here, allocate(1));

        PlanRefused refused =
                catchThrowableOfType(PlanRefused.class, () -> send(there, allocate(5), ANY, NO_KEY, dryRun));

        assertThat(refused.refusals())
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.figures().get("allocated")).hasToString("104"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_version_that_another_node_has_reached_is_the_one_expected(boolean dryRun) {
        long opened = open(here);
        there.states().of(PLAN);
        long version = send(here, allocate(1)).version();

        StaleVersion stale = catchThrowableOfType(
                StaleVersion.class, () -> send(there, allocate(1), OptionalLong.of(opened), NO_KEY, dryRun));
        assertThat(stale.actual()).isEqualTo(version);

        send(here, allocate(1));
        CommandAnswer answer = send(there, allocate(1), OptionalLong.of(version + 1), NO_KEY, dryRun);
        assertThat(answer.version()).isEqualTo(version + 2);
    }

    @Test
    void a_stale_version_is_told_with_the_version_that_holds_now() {
        long opened = open(here);
        there.states().of(PLAN);
        send(here, allocate(1));
        long version = send(here, allocate(1)).version();

        assertThatThrownBy(() -> send(there, allocate(1), OptionalLong.of(opened + 1), NO_KEY, KEEP))
                .isInstanceOfSatisfying(
                        StaleVersion.class, stale -> assertThat(stale.actual()).isEqualTo(version));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void that_nothing_changes_is_said_only_of_the_plan_as_it_is(boolean dryRun) {
        open(here);
        send(here, reserve("one", 100));
        there.states().of(PLAN);
        long version = send(here, change("one", 200)).version();

        CommandAnswer back = send(there, change("one", 100), ANY, NO_KEY, dryRun);
        assertThat(json(back).at("/events/0/type").stringValue()).isEqualTo("ReservationChanged");

        there.states().drop(PLAN);
        there.states().of(PLAN);
        send(here, change("one", 300));
        CommandAnswer same = send(there, change("one", 300), ANY, NO_KEY, dryRun);
        assertThat(json(same).path("events").isEmpty()).isTrue();
        assertThat(same.version()).isEqualTo(here.reader().lastSequence(STREAM)).isGreaterThan(version);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_plan_that_another_node_has_opened_is_there(boolean dryRun) {
        assertThatThrownBy(() -> send(there, allocate(1), ANY, NO_KEY, dryRun)).isInstanceOf(PlanNotOpened.class);
        long opened = open(here);

        assertThat(send(there, allocate(1), ANY, NO_KEY, dryRun).version()).isEqualTo(opened + 1);
    }

    @Test
    void of_two_nodes_that_open_a_plan_at_once_one_does() throws Exception {
        for (int year = 2000; year < 2020; year++) {
            String plan = "body-" + year;
            String opening = opening(year);
            List<Object> outcomes =
                    atOnce(List.of(() -> outcome(here, plan, opening), () -> outcome(there, plan, opening)));

            assertThat(outcomes).filteredOn(CommandAnswer.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(PlanRefused.class::isInstance)
                    .singleElement()
                    .satisfies(refused -> assertThat(((PlanRefused) refused)
                                    .refusals()
                                    .getFirst()
                                    .rule())
                            .isEqualTo("R1"));
        }
    }

    @Test
    void what_sixteen_planners_on_two_nodes_are_told_is_in_the_history_once() throws Exception {
        int planners = 16;
        int commands = 12;
        open(here);
        List<Callable<List<CommandAnswer>>> work = new ArrayList<>();
        for (int planner = 0; planner < planners; planner++) {
            WritePath node = planner % 2 == 0 ? here : there;
            String prefix = "of-" + planner + "-";
            work.add(() -> {
                List<CommandAnswer> answers = new ArrayList<>();
                for (int i = 0; i < commands; i++) {
                    answers.add(send(node, reserve(prefix + i, 1)));
                }
                return answers;
            });
        }

        List<CommandAnswer> answers =
                atOnce(work).stream().flatMap(List::stream).toList();

        List<StoredEvent> history = history();
        assertThat(history.stream().map(StoredEvent::sequence))
                .containsExactlyElementsOf(
                        LongStream.range(0, history.size()).boxed().toList());
        assertThat(reservations(history))
                .hasSize(planners * commands)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(answers.stream()
                        .map(answer ->
                                json(answer).at("/events/0/data/reservation").stringValue())
                        .toList());
        assertThat(answers)
                .allSatisfy(answer -> assertThat(
                                reservations(history.subList((int) answer.version(), (int) answer.version() + 1)))
                        .containsExactly(
                                json(answer).at("/events/0/data/reservation").stringValue()));
        PlanState folded = fold(history);
        send(here, change("of-0-0", 2));
        send(there, change("of-1-0", 2));
        send(here, change("of-1-0", 2));
        assertThat(here.states().of(PLAN)).isEqualTo(there.states().of(PLAN)).isEqualTo(fold(history()));
        assertThat(folded.version()).isEqualTo(history.size() - 1);
    }

    @Test
    void a_request_that_comes_to_two_nodes_at_once_is_done_once_and_answered_alike() throws Exception {
        open(here);
        for (int round = 0; round < 20; round++) {
            String command = round % 2 == 0 ? reserve("round-" + round, 1) : change("round-" + (round - 1), 1);
            String key = "key-" + round;
            List<CommandAnswer> answers = atOnce(
                    List.of(() -> send(here, command, ANY, key, KEEP), () -> send(there, command, ANY, key, KEEP)));

            assertThat(answers.get(0).body()).isEqualTo(answers.get(1).body());
            assertThat(answers.get(0).version()).isEqualTo(answers.get(1).version());
            assertThat(answers).filteredOn(CommandAnswer::repeated).hasSize(1);
        }
        assertThat(reservations(history())).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void a_request_that_comes_to_one_node_many_times_at_once_is_done_once() throws Exception {
        open(here);
        String command = reserve("only", 1);
        List<CommandAnswer> answers = atOnce(IntStream.range(0, 8)
                .<Callable<CommandAnswer>>mapToObj(i -> () -> send(here, command, ANY, "key", KEEP))
                .toList());

        assertThat(answers.stream().map(CommandAnswer::body).distinct()).hasSize(1);
        assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(1);
        assertThat(reservations(history())).containsExactly("only");
    }

    @Test
    void a_key_belongs_to_one_body_whatever_the_other_would_come_to() {
        long opened = open(here);
        send(here, reserve("one", 100), ANY, "key", KEEP);
        long version = here.reader().lastSequence(STREAM);

        for (WritePath node : List.of(here, there)) {
            assertReused(() -> send(node, reserve("two", 100), ANY, "key", KEEP));
            assertReused(() -> send(node, reserve("two", 9_000_000), ANY, "key", KEEP));
            assertReused(() -> send(node, change("one", 100), ANY, "key", KEEP));
            assertReused(() -> send(node, reserve("two", 100), OptionalLong.of(opened), "key", KEEP));
        }
        assertThat(here.reader().lastSequence(STREAM)).isEqualTo(version);
    }

    @Test
    void a_repeated_request_gets_the_first_answer_whatever_has_become_of_the_plan() {
        long opened = open(here);
        CommandAnswer first = send(here, allocate(60), OptionalLong.of(opened), "key", KEEP);
        send(there, allocate(30));

        for (WritePath node : List.of(here, there)) {
            CommandAnswer again = send(node, allocate(60), OptionalLong.of(opened), "key", KEEP);
            assertThat(again.repeated()).isTrue();
            assertThat(json(again)).isEqualTo(json(first));
            assertThat(again.version()).isEqualTo(first.version());
            assertThat(send(node, allocate(60), ANY, "key", KEEP).repeated()).isTrue();
        }
        assertThat(here.reader().lastSequence(STREAM)).isEqualTo(opened + 2);
    }

    @Test
    void an_answer_without_events_is_kept_as_well() {
        open(here);
        send(here, reserve("one", 100));
        CommandAnswer first = send(here, change("one", 100), ANY, "key", KEEP);
        assertThat(json(first).path("events").isEmpty()).isTrue();
        long version = send(there, change("one", 300)).version();

        for (WritePath node : List.of(here, there)) {
            CommandAnswer again = send(node, change("one", 100), ANY, "key", KEEP);
            assertThat(again.repeated()).isTrue();
            assertThat(json(again)).isEqualTo(json(first));
        }
        assertThat(here.reader().lastSequence(STREAM)).isEqualTo(version);
    }

    @Test
    void neither_a_refusal_nor_a_dry_run_uses_up_a_key() {
        open(here);
        send(here, allocate(98));
        assertThatThrownBy(() -> send(here, allocate(5), ANY, "key", KEEP)).isInstanceOf(PlanRefused.class);
        send(here, withdraw(10));
        send(here, allocate(5), ANY, "key", true);

        assertThat(send(there, allocate(5), ANY, "key", KEEP).repeated()).isFalse();
    }

    @Test
    void a_key_is_of_one_person_and_one_plan() {
        open(here);
        send(here, "other-2026", "p-test", opening("other", 2026), ANY, NO_KEY, KEEP);
        send(here, PLAN, "p-test", reserve("one", 1), ANY, "key", KEEP);

        assertThat(send(there, PLAN, "p-other", reserve("two", 1), ANY, "key", KEEP)
                        .repeated())
                .isFalse();
        assertThat(send(there, "other-2026", "p-test", reserve("one", 1), ANY, "key", KEEP)
                        .repeated())
                .isFalse();
    }

    @Test
    void a_batch_of_a_thousand_is_one_step() {
        open(here);
        String thousand = IntStream.range(0, 1_000)
                .mapToObj(i -> reserve("member-" + i, 1))
                .collect(Collectors.joining(",", "[", "]"));
        CommandAnswer answer = send(here, thousand);

        assertThat(json(answer).path("events").size()).isEqualTo(1_000);
        assertThat(json(answer)
                        .path("events")
                        .valueStream()
                        .map(event -> event.path("at").stringValue())
                        .distinct())
                .hasSize(1);
        assertThat(here.states().of(PLAN)).isEqualTo(fold(history()));
    }

    @Test
    void a_batch_whose_last_command_is_refused_leaves_nothing() {
        long opened = open(here);
        String batch = IntStream.range(0, 999)
                .mapToObj(i -> reserve("member-" + i, 1))
                .collect(Collectors.joining(",", "[", "," + reserve("member-0", 1) + "]"));

        PlanRefused refused = catchThrowableOfType(PlanRefused.class, () -> send(here, batch));

        assertThat(refused.command()).isEqualTo(999);
        assertThat(here.reader().lastSequence(STREAM)).isEqualTo(opened);
        assertThat(here.states().of(PLAN)).isEqualTo(fold(history()));
    }

    @Test
    void time_never_goes_back_in_a_plan() {
        hands.now = Instant.parse("2026-03-01T12:00:00.123456Z");
        open(there);
        hands.now = Instant.parse("2026-03-01T11:00:00Z");
        send(there, allocate(1));
        hands.now = Instant.parse("2100-01-01T00:00:00Z");
        send(there, allocate(1));
        send(here, allocate(1));
        hands.now = Instant.parse("2026-03-01T13:00:00Z");
        send(there, allocate(1));

        List<StoredEvent> history = history();
        assertThat(history.stream().map(StoredEvent::at)).isSorted();
        assertThat(history.stream().map(StoredEvent::at).distinct())
                .containsExactly(Instant.parse("2026-03-01T12:00:00.123Z"), Instant.parse("2100-01-01T00:00:00Z"));
    }

    @Test
    void a_long_history_is_loaded_from_a_snapshot_of_its_shape() throws Exception {
        open(here);
        send(here, reserve("one", 1));
        String thousand = IntStream.range(0, 1_000)
                .mapToObj(i -> change("one", 2 + i % 2))
                .collect(Collectors.joining(",", "[", "]"));
        send(here, thousand);
        assertThat(snapshots()).isZero();
        send(here, thousand);
        eventually(() -> snapshots() == 1);
        send(here, allocate(7));
        PlanState folded = fold(history());

        assertThat(coldState()).isEqualTo(folded).isEqualTo(here.states().of(PLAN));
        execute("UPDATE state_snapshot SET state = replace(state::text, 'Plan body', 'Plan told')::json");
        assertThat(coldState().structure().description().title())
                .as("read from the snapshot")
                .contains("Plan told");
        execute("UPDATE state_snapshot SET shape = 'another'");
        assertThat(coldState()).as("a snapshot of another shape").isEqualTo(folded);
    }

    @Test
    void a_plan_is_found_by_a_node_that_starts_later() {
        long opened = open(here);
        try (WritePath later = new WritePath(database.pool(2), Clock.systemUTC())) {
            assertThat(send(later, allocate(5)).version()).isEqualTo(opened + 1);
            assertThat(later.states().of(PLAN)).isEqualTo(fold(history()));
        }
    }

    private static Object outcome(WritePath node, String plan, String commands) {
        CommandAnswer[] answer = new CommandAnswer[1];
        Throwable refused = catchThrowable(() -> answer[0] = send(node, plan, PERSON, commands, ANY, NO_KEY, KEEP));
        return refused == null ? answer[0] : refused;
    }

    private static void assertReused(Runnable request) {
        assertThatThrownBy(request::run).isInstanceOf(KeyReused.class);
    }

    private static long open(WritePath node) {
        return send(node, opening(2026)).version();
    }

    private static String opening(int year) {
        return opening("body", year);
    }

    private static String opening(String organisation, int year) {
        return """
                [{"type": "OpenPlan", "organisation": "%s", "year": %d, "title": "Plan body", "capacity": 100},
                 {"type": "AddChapter", "key": "chapter", "title": "Chapter"},
                 {"type": "AddActivity", "key": "work", "chapter": "chapter", "title": "Work", "kind": "ONGOING"},
                 {"type": "AddBudgetLine", "key": "line", "title": "Line", "amount": 1000000}]""".formatted(organisation, year);
    }

    private static String allocate(int days) {
        return """
                {"type": "AllocateDays", "activity": "work", "days": %d}""".formatted(days);
    }

    private static String withdraw(int days) {
        return """
                {"type": "WithdrawDays", "activity": "work", "days": %d, "reason": "Mindre behov"}""".formatted(days);
    }

    private static String reserve(String key, int amount) {
        return """
                {"type": "ReserveFunds", "key": "%s", "line": "line", "purpose": "Purpose", "amount": %d}""".formatted(key, amount);
    }

    private static String change(String key, int amount) {
        return """
                {"type": "ChangeReservation", "reservation": "%s", "amount": %d, "reason": "Annat behov"}""".formatted(key, amount);
    }

    private static CommandAnswer send(WritePath node, String commands) {
        return send(node, commands, ANY, NO_KEY, KEEP);
    }

    private static CommandAnswer send(
            WritePath node, String commands, OptionalLong expected, String key, boolean dryRun) {
        return send(node, PLAN, PERSON, commands, expected, key, dryRun);
    }

    private static CommandAnswer send(
            WritePath node,
            String plan,
            String person,
            String commands,
            OptionalLong expected,
            String key,
            boolean dryRun) {
        byte[] body = commands.getBytes(StandardCharsets.UTF_8);
        return node.service()
                .send(new CommandRequest(
                        new PlanCommands(plan, person, expected, PARSER.parse(body)),
                        Optional.ofNullable(key).map(given -> new CommandRequest.Repeatable(person, given, body)),
                        dryRun));
    }

    private static JsonNode json(CommandAnswer answer) {
        return Json.mapper().readTree(answer.body());
    }

    private List<StoredEvent> history() {
        List<StoredEvent> history = new ArrayList<>();
        here.reader().events(STREAM, 0).forEachRemaining(history::add);
        return history;
    }

    private static List<String> reservations(List<StoredEvent> history) {
        return history.stream()
                .filter(event -> event.type().equals("FundsReserved"))
                .map(event -> Json.mapper()
                        .readTree(event.payload())
                        .path("reservation")
                        .stringValue())
                .toList();
    }

    private static PlanState fold(List<StoredEvent> history) {
        PlanState state = PlanState.notOpened(PLAN);
        for (StoredEvent event : history) {
            state = state.after(EVENTS.read(
                    event.sequence(),
                    event.at(),
                    event.person(),
                    event.type(),
                    event.revision(),
                    event.payload().getBytes(StandardCharsets.UTF_8)));
        }
        return state;
    }

    private PlanState coldState() {
        try (WritePath cold = new WritePath(pool, Clock.systemUTC())) {
            return cold.states().of(PLAN);
        }
    }

    private long snapshots() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM state_snapshot")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }

    /** Begins all of it at the same moment, and gives what each came to. */
    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<T>> results = work.stream()
                    .map(one -> threads.submit(() -> {
                        start.await();
                        return one.call();
                    }))
                    .toList();
            List<T> outcomes = new ArrayList<>();
            for (Future<T> result : results) {
                outcomes.add(result.get());
            }
            return outcomes;
        }
    }

    /** A clock that is set by hand; a real one until then. */
    private static final class Hands extends Clock {

        private volatile Instant now;

        @Override
        public Instant instant() {
            return now == null ? InstantSource.system().instant() : now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException("The service knows UTC alone");
        }
    }
}
