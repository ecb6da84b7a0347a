package se.planbok.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.planbok.api.TestDatabase;
import se.planbok.api.command.CommandAnswer;
import se.planbok.api.command.CommandRequest;
import se.planbok.api.command.form.CommandForms;
import se.planbok.api.command.form.CommandParser;
import se.planbok.api.history.Append;
import se.planbok.api.history.AppendFailure;
import se.planbok.api.history.NewEvent;
import se.planbok.api.history.StoredEvent;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Plan;
import se.planbok.plan.PlanCommands;
import se.planbok.plan.PlanState;
import se.planbok.plan.StaleVersion;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.view.json.EventJson;
import se.planbok.view.json.Json;
import tools.jackson.databind.JsonNode;

/** Steps that change two plans (R16), on two nodes that do not call each other: both plans change or neither does. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class TwoPlansTest {

    private static final String THIS = "body-2026";
    private static final String NEXT = "body-2027";
    private static final String AFTER = "body-2028";
    private static final String PERSON = "p-test";
    private static final CommandParser PARSER = new CommandParser(CommandForms.OF_PLAN);
    private static final EventJson EVENTS = new EventJson();
    private static final OptionalLong ANY = OptionalLong.empty();

    private final TestDatabase database = TestDatabase.fresh();
    private final WritePath here = new WritePath(database.pool(10), Clock.systemUTC());
    private final WritePath there = new WritePath(database.pool(10), Clock.systemUTC());

    /** This year's plan has a surplus of 1 000 000 and 100 000 reserved; next year's has a line for them. */
    @BeforeEach
    void openBoth() {
        send(here, THIS, """
                [{"type": "OpenPlan", "organisation": "body", "year": 2026, "title": "Plan", "capacity": 100},
                 {"type": "AddChapter", "key": "chapter", "title": "Chapter"},
                 {"type": "AddActivity", "key": "work", "chapter": "chapter", "title": "Work", "kind": "ONGOING"},
                 {"type": "RegisterFunding", "key": "grant", "title": "Grant", "amount": 1000000, "status": "CONFIRMED"},
                 {"type": "AddBudgetLine", "key": "line", "title": "Line", "amount": 500000},
                 {"type": "ReserveFunds", "key": "kept", "line": "line", "purpose": "Purpose", "amount": 100000}]""");
        adopt(THIS);
        send(here, THIS, openNext(2027));
        send(here, NEXT, """
                {"type": "AddBudgetLine", "key": "line", "title": "Line", "amount": 500000}""");
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
        database.close();
    }

    @Test
    void both_plans_change_in_one_step_and_the_answer_tells_of_both() {
        JsonNode answer = json(send(there, THIS, "[" + carry(200_000, "kept") + "," + work() + "]"));

        assertThat(types(answer.path("events")))
                .containsExactly("SurplusCarriedOver", "ReservationCarriedOver", "DaysReported");
        JsonNode other = answer.at("/otherPlans/0");
        assertThat(other.path("planId").stringValue()).isEqualTo(NEXT);
        assertThat(types(other.path("events"))).containsExactly("FundingRegistered", "FundsReserved");
        assertThat(other.at("/events/0/at")).isEqualTo(answer.at("/events/0/at"));
        assertThat(other.path("version").longValue()).isEqualTo(last(NEXT));
        assertThat(answer.path("version").longValue()).isEqualTo(last(THIS));
        for (String plan : List.of(THIS, NEXT)) {
            assertThat(there.states().of(plan)).isEqualTo(fold(plan));
        }
    }

    @Test
    void a_batch_may_have_several_of_them() {
        JsonNode answer = json(send(there, THIS, "[" + carry(10) + "," + work() + "," + carry(20) + "]"));

        assertThat(types(answer.at("/otherPlans/0/events"))).containsExactly("FundingRegistered", "FundingAdjusted");
        assertThat(fold(NEXT).funding().confirmed()).isEqualTo(30);
    }

    @Test
    void opening_next_year_changes_nothing_here_and_is_done_once() throws Exception {
        adopt(NEXT);
        long version = last(NEXT);

        List<Object> outcomes = atOnce(List.of(
                () -> outcome(() -> send(here, NEXT, openNext(2028))),
                () -> outcome(() -> send(there, NEXT, openNext(2028)))));

        assertThat(outcomes).filteredOn(CommandAnswer.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(PlanRefused.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(
                                ((PlanRefused) refused).refusals().getFirst().rule())
                        .isEqualTo("R1"));
        assertThat(last(NEXT)).isEqualTo(version);
        assertThat(here.states().of(AFTER)).isEqualTo(fold(AFTER));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_another_node_has_changed_in_either_plan_is_seen(boolean dryRun) {
        String toNewLine = """
                {"type": "CarryOverFunds", "amount": 100000, "reservations": ["kept"], "line": "other"}""";
        assertThatThrownBy(() -> send(there, THIS, toNewLine)).isInstanceOf(PlanRefused.class);
        send(here, NEXT, """
                {"type": "AddBudgetLine", "key": "other", "title": "Other", "amount": 100000}""");
        send(here, THIS, work());
        long[] before = {last(THIS), last(NEXT)};

        JsonNode answer = json(send(there, THIS, toNewLine, ANY, null, dryRun));

        assertThat(types(answer.at("/otherPlans/0/events"))).containsExactly("FundingRegistered", "FundsReserved");
        assertThat(last(THIS)).isEqualTo(dryRun ? before[0] : before[0] + 2);
        assertThat(last(NEXT)).isEqualTo(dryRun ? before[1] : before[1] + 2);
    }

    @Test
    void a_refusal_that_rests_on_next_years_plan_is_given_from_the_plan_as_it_is() {
        there.states().of(NEXT);
        send(here, NEXT, """
                {"type": "ReserveFunds", "key": "big", "line": "line", "purpose": "Purpose", "amount": 450000}""");

        PlanRefused refused = catchThrowableOfType(PlanRefused.class, () -> send(there, THIS, carry(100_000, "kept")));

        assertThat(refused.refusals())
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.figures().get("committed")).hasToString("550000"));
        assertThat(there.states().of(THIS)).isEqualTo(fold(THIS));
    }

    @Test
    void the_version_expected_is_that_of_the_plan_that_is_addressed() {
        long version = last(THIS);
        send(here, NEXT, work());

        assertThatThrownBy(() -> send(there, THIS, carry(1), OptionalLong.of(version - 1), null, false))
                .isInstanceOf(StaleVersion.class);
        assertThat(send(there, THIS, carry(1), OptionalLong.of(version), null, false)
                        .version())
                .isEqualTo(version + 1);
    }

    @Test
    void a_repeated_request_is_done_once_in_both_plans() {
        CommandAnswer first = send(here, THIS, carry(5), ANY, "key", false);
        CommandAnswer again = send(there, THIS, carry(5), ANY, "key", false);
        CommandAnswer opened = send(here, NEXT, openNextStated(), ANY, "open", false);
        CommandAnswer openedAgain = send(there, NEXT, openNextStated(), ANY, "open", false);

        assertThat(again.repeated()).isTrue();
        assertThat(json(again)).isEqualTo(json(first));
        assertThat(openedAgain.repeated()).isTrue();
        assertThat(json(openedAgain)).isEqualTo(json(opened));
        assertThat(fold(NEXT).funding().confirmed()).isEqualTo(5);
    }

    @Test
    void a_step_that_is_refused_at_its_end_leaves_nothing_in_either_plan() {
        long[] before = {last(THIS), last(NEXT)};

        assertThatThrownBy(() -> send(there, THIS, "[" + carry(5) + "," + carry(9_000_000) + "]"))
                .isInstanceOf(PlanRefused.class);

        assertThat(new long[] {last(THIS), last(NEXT)}).isEqualTo(before);
        assertThat(there.states().of(NEXT)).isEqualTo(fold(NEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {THIS, NEXT})
    void a_fault_on_either_side_leaves_nothing_half_done(String failing) throws SQLException {
        long[] before = {last(THIS), last(NEXT)};
        execute("""
                CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'the disk is full' USING ERRCODE = '53100'; END $$""");
        execute("CREATE TRIGGER broken BEFORE INSERT ON event FOR EACH ROW WHEN (NEW.stream_id = '" + failing
                + "') EXECUTE FUNCTION broken()");

        assertThatThrownBy(() -> send(there, THIS, carry(5))).isInstanceOf(AppendFailure.class);

        assertThat(new long[] {last(THIS), last(NEXT)}).isEqualTo(before);
        execute("DROP TRIGGER broken ON event");
        send(there, THIS, carry(7));
        assertThat(fold(THIS).closing().carried())
                .isEqualTo(fold(NEXT).funding().confirmed())
                .isEqualTo(7);
    }

    @Test
    void batches_that_cross_each_other_from_all_plans_end_and_lose_nothing() throws Exception {
        send(here, NEXT, """
                {"type": "RegisterFunding", "key": "own", "title": "Own", "amount": 1000, "status": "CONFIRMED"}""");
        adopt(NEXT);
        send(here, NEXT, openNext(2028));
        int rounds = 8;
        List<Callable<Integer>> work = new ArrayList<>();
        for (WritePath node : List.of(here, there)) {
            work.add(() -> times(rounds, () -> send(node, THIS, "[" + carry(1) + "," + work() + "]")));
            work.add(() -> times(rounds, () -> send(node, NEXT, "[" + work() + "," + carry(1) + "]")));
            work.add(() -> times(rounds, () -> send(node, NEXT, work())));
            work.add(() -> times(rounds, () -> send(node, AFTER, """
                    {"type": "ReviseCapacity", "capacity": %d, "reason": "Ny uppgift"}""".formatted(node == here ? 90 : 91))));
        }

        assertThat(atOnce(work)).containsOnly(rounds);

        PlanState first = fold(THIS);
        PlanState second = fold(NEXT);
        PlanState third = fold(AFTER);
        assertThat(first.closing().carried()).isEqualTo(2L * rounds);
        assertThat(second.funding().confirmed()).isEqualTo(1_000 + 2L * rounds);
        assertThat(second.closing().carried()).isEqualTo(2L * rounds);
        assertThat(third.funding().confirmed()).isEqualTo(2L * rounds);
        assertThat(second.outturn().daysSpent()).hasToString("" + 2 * rounds);
    }

    private static int times(int rounds, Runnable step) {
        for (int i = 0; i < rounds; i++) {
            step.run();
        }
        return rounds;
    }

    private static String openNext(int year) {
        return """
                {"type": "OpenNextYear", "year": %d, "title": "Plan", "capacity": 100, "activities": ["work"]}""".formatted(year);
    }

    private static String openNextStated() {
        return """
                {"type": "OpenNextYear", "year": 2028, "title": "Plan", "capacity": 9, "recordedAfterwards": true}""";
    }

    private static String work() {
        return """
                {"type": "ReportDaysSpent", "activity": "work", "days": 0.5, "from": "2026-01", "to": "2026-02"}""";
    }

    private static String carry(long amount) {
        return """
                {"type": "CarryOverFunds", "amount": %d}""".formatted(amount);
    }

    private static String carry(long amount, String reservation) {
        return """
                {"type": "CarryOverFunds", "amount": %d, "reservations": ["%s"]}""".formatted(amount, reservation);
    }

    private static CommandAnswer send(WritePath node, String plan, String commands) {
        return send(node, plan, commands, ANY, null, false);
    }

    private static CommandAnswer send(
            WritePath node, String plan, String commands, OptionalLong expected, String key, boolean dryRun) {
        byte[] body = commands.getBytes(StandardCharsets.UTF_8);
        return node.service()
                .send(new CommandRequest(
                        new PlanCommands(plan, PERSON, expected, PARSER.parse(body)),
                        Optional.ofNullable(key).map(given -> new CommandRequest.Repeatable(PERSON, given, body)),
                        dryRun));
    }

    /** The plan is adopted, as its last authority would. */
    private void adopt(String plan) {
        NewEvent adopted = new NewEvent(
                UUID.randomUUID(),
                "PlanAdopted",
                EventJson.REVISION,
                Instant.now(),
                PERSON,
                "{\"plan\":\"" + plan + "\",\"authority\":\"board\",\"before\":\"SUBMITTED\"}",
                "{}");
        here.log().append(Append.to(new StreamId(Plan.TYPE, plan), last(plan), List.of(adopted)));
        here.states().drop(plan);
        there.states().drop(plan);
    }

    private static Object outcome(Callable<CommandAnswer> request) {
        try {
            return request.call();
        } catch (Exception failure) {
            return failure;
        }
    }

    private static JsonNode json(CommandAnswer answer) {
        return Json.mapper().readTree(answer.body());
    }

    private static List<String> types(JsonNode events) {
        return events.valueStream()
                .map(event -> event.path("type").stringValue())
                .toList();
    }

    private long last(String plan) {
        return here.reader().lastSequence(new StreamId(Plan.TYPE, plan));
    }

    private PlanState fold(String plan) {
        PlanState state = PlanState.notOpened(plan);
        Iterator<StoredEvent> events = here.reader().events(new StreamId(Plan.TYPE, plan), 0);
        while (events.hasNext()) {
            StoredEvent event = events.next();
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

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.pool(1).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
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
}
