package se.planbok.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.planbok.api.TestDatabase;
import se.planbok.api.command.CommandAnswer;
import se.planbok.api.command.CommandRequest;
import se.planbok.api.command.StreamAnswers;
import se.planbok.api.command.StreamBus;
import se.planbok.api.command.StreamCommandService;
import se.planbok.api.command.StreamRequest;
import se.planbok.api.command.StreamStates;
import se.planbok.api.command.form.BatchParser;
import se.planbok.api.history.EventLog;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.KeyReused;
import se.planbok.api.history.StreamId;
import se.planbok.api.read.StreamReads;
import se.planbok.goal.GoalCommand;
import se.planbok.goal.GoalCommands;
import se.planbok.goal.GoalProgramme;
import se.planbok.goal.GoalState;
import se.planbok.goal.event.GoalEvent;
import se.planbok.plan.StaleVersion;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.stream.StreamNotOpened;
import se.planbok.stream.StreamOrder;
import se.planbok.view.json.EventJson;
import se.planbok.view.json.OccurrenceJson;

/**
 * Two nodes write goal programmes on one database, without the call that tells a node of the other's events: what a node
 * knows may always be behind, and nothing that it answers may show it.
 */
class GoalNodesTest {

    private static final String PROGRAMME = "body-mal-2019-2021";

    private final TestDatabase database = TestDatabase.fresh();
    private final Node here = new Node(database.pool(10));
    private final Node there = new Node(database.pool(10));

    @AfterEach
    void close() {
        here.states.close();
        there.states.close();
        database.close();
    }

    @Test
    void what_another_node_has_stored_is_gone_on_from() {
        open();
        there.send(add("a"));
        here.send(add("b"));
        CommandAnswer answer = there.send(add("c"));

        assertThat(answer.version()).isEqualTo(3);
        assertThat(here.reads.current(PROGRAMME).goals().keySet()).containsExactly("a", "b", "c");
        assertThat(here.reads.current(PROGRAMME)).isEqualTo(there.reads.current(PROGRAMME));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothing_is_refused_from_a_state_that_is_behind(boolean dryRun) {
        open();
        there.states.of(PROGRAMME);
        here.send(add("a"));

        assertThat(there.send(pursue("a"), OptionalLong.empty(), Optional.empty(), dryRun)
                        .version())
                .isEqualTo(2);
        here.send(add("b"));
        assertThatThrownBy(() -> there.send(add("b"), OptionalLong.empty(), Optional.empty(), dryRun))
                .isInstanceOf(PlanRefused.class)
                .satisfies(
                        refused -> assertThat(((PlanRefused) refused).version()).isEqualTo(dryRun ? 2 : 3));
        assertThatThrownBy(() -> there.send(add("x"), OptionalLong.of(0), Optional.empty(), dryRun))
                .isInstanceOf(StaleVersion.class);
        assertThat(there.send(
                                add("c"),
                                OptionalLong.of(here.reads.current(PROGRAMME).version()),
                                Optional.empty(),
                                dryRun)
                        .version())
                .isEqualTo(here.reads.current(PROGRAMME).version() + (dryRun ? 1 : 0));
    }

    @Test
    void what_is_not_opened_here_may_be_opened_there() {
        assertThatThrownBy(() -> there.send(add("a"))).isInstanceOf(StreamNotOpened.class);
        open();
        assertThat(there.send(add("a")).version()).isEqualTo(1);
    }

    @Test
    void a_key_is_known_to_both_nodes() {
        open();
        CommandRequest.Repeatable key = new CommandRequest.Repeatable("p-test", "k", new byte[] {1});
        CommandAnswer first = here.send(add("a"), OptionalLong.empty(), Optional.of(key), false);
        CommandAnswer again = there.send(add("a"), OptionalLong.empty(), Optional.of(key), false);
        assertThat(again.repeated()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
        CommandRequest.Repeatable other = new CommandRequest.Repeatable("p-test", "k", new byte[] {2});
        assertThatThrownBy(() -> there.send(add("b"), OptionalLong.empty(), Optional.of(other), false))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void both_nodes_at_once_lose_nothing() throws Exception {
        open();
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Callable<CommandAnswer>> sending = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Node node = i % 2 == 0 ? here : there;
                String command = add("g" + i);
                sending.add(() -> node.send(command));
            }
            for (Future<CommandAnswer> answer : senders.invokeAll(sending)) {
                assertThat(answer.get().version()).isBetween(1L, 60L);
            }
        }
        assertThat(here.reads.current(PROGRAMME).goals()).hasSize(60);
        assertThat(here.reader.lastSequence(new StreamId(GoalProgramme.TYPE, PROGRAMME)))
                .isEqualTo(60);
        assertThat(here.reader.streams(GoalProgramme.TYPE, "body-")).containsExactly(PROGRAMME);
    }

    private void open() {
        here.send("""
                {"type":"OpenGoalProgramme","organisation":"body","first":2019,"last":2021,"title":"Mål"}""");
    }

    private static String add(String goal) {
        return "{\"type\":\"AddGoal\",\"key\":\"%s\",\"title\":\"Mål\"}".formatted(goal);
    }

    private static String pursue(String goal) {
        return "{\"type\":\"PursueGoal\",\"goal\":\"%s\",\"initiative\":\"webb\"}".formatted(goal);
    }

    /** The write path of goal programmes as the service puts it together. */
    private static final class Node {

        private final EventReader reader;
        private final StreamStates<GoalState, GoalEvent> states;
        private final StreamReads<GoalState, GoalEvent> reads;
        private final BatchParser<StreamOrder<GoalCommand>> parser;
        private final StreamCommandService<GoalState, GoalEvent, GoalCommand> service;

        Node(HikariDataSource database) {
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            WritePathConfiguration wiring = new WritePathConfiguration();
            GoalsAndEffectsConfiguration goals = new GoalsAndEffectsConfiguration();
            EventLog log = wiring.eventLog(database, meters);
            OccurrenceJson<GoalEvent> json = goals.goalJson();
            StreamAnswers<GoalState, GoalEvent> answers = goals.goalAnswers(json);
            reader = wiring.eventReader(database);
            states = goals.goalStates(reader, database, json, meters);
            reads = goals.goalReads(states, reader);
            parser = goals.goalParser();
            StreamKinds kinds = new StreamKinds(List.of(goals.goalKind(states, answers)));
            StreamBus bus = wiring.streamBus(
                    wiring.commandBus(meters),
                    wiring.eventStore(log, reader, kinds),
                    Clock.systemUTC(),
                    wiring.planStates(reader, database, new EventJson(), meters),
                    kinds,
                    log,
                    wiring.keptAnswers(database));
            service = goals.goalCommandService(
                    bus,
                    states,
                    answers,
                    wiring.refusedCommands(JdbcClient.create(database), Clock.systemUTC()),
                    Clock.systemUTC());
        }

        CommandAnswer send(String command) {
            return send(command, OptionalLong.empty(), Optional.empty(), false);
        }

        CommandAnswer send(
                String command, OptionalLong expected, Optional<CommandRequest.Repeatable> repeatable, boolean dryRun) {
            return service.send(new StreamRequest<>(
                    new GoalCommands(
                            PROGRAMME, "p-test", expected, parser.parse(command.getBytes(StandardCharsets.UTF_8))),
                    repeatable,
                    dryRun));
        }
    }
}
