package se.planbok.api.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.planbok.api.history.Samples.answer;
import static se.planbok.api.history.Samples.event;
import static se.planbok.api.history.Samples.events;
import static se.planbok.api.history.Samples.plan;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.planbok.api.TestDatabase;

class EventLogTest {

    private static final StreamId PLAN = plan("rus-2021");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TestDatabase database;
    private DataSource pool;
    private EventLog log;
    private EventReader reader;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        pool = database.pool(4);
        log = new EventLog(pool, meters);
        reader = new EventReader(pool);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_server_is_durable() throws SQLException {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            assertThat(query("SHOW " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void what_is_appended_is_read_back_as_it_was_written() {
        NewEvent first = event("{ \"b\": 1, \"a\":\t\"åäö – \\u0000 😀\" }");
        NewEvent second = event();

        long position = log.append(Append.to(PLAN, StreamId.NO_EVENTS, List.of(first, second)))
                .getAsLong();

        assertThat(reader.eventsAfter(0, 10))
                .containsExactly(stored(first, position - 1, 0), stored(second, position, 1));
        assertThat(reader.events(PLAN, 1)).toIterable().containsExactly(stored(second, position, 1));
        assertThat(reader.lastSequence(PLAN)).isEqualTo(1);
    }

    @Test
    void positions_follow_the_order_of_the_events_in_the_append() {
        List<NewEvent> many = events(Group.MOST_EVENTS + 1);

        log.append(Append.to(PLAN, StreamId.NO_EVENTS, many));

        List<StoredEvent> read = reader.eventsAfter(0, many.size() + 1);
        assertThat(read)
                .extracting(StoredEvent::id)
                .isEqualTo(many.stream().map(NewEvent::id).toList());
        assertThat(read).extracting(StoredEvent::sequence).isSorted();
    }

    @Test
    void a_stream_that_has_gone_on_is_a_conflict_and_nothing_is_stored() {
        log.append(Append.to(PLAN, StreamId.NO_EVENTS, events(2)));

        StreamConflict conflict =
                catchThrowableOfType(StreamConflict.class, () -> log.append(Append.to(PLAN, 0, events(3))));

        assertThat(conflict.streams()).containsExactly(PLAN);
        assertThat(reader.lastSequence(PLAN)).isEqualTo(1);
        assertThat(meters.get("planbok.append.conflicts").counter().count()).isEqualTo(1);
    }

    @Test
    void two_streams_are_appended_to_together() {
        StreamId other = plan("rus-2022");

        log.append(new Append(
                List.of(
                        new StreamAppend(PLAN, StreamId.NO_EVENTS, events(1)),
                        new StreamAppend(other, StreamId.NO_EVENTS, events(2))),
                Optional.empty()));

        assertThat(reader.lastSequence(PLAN)).isZero();
        assertThat(reader.lastSequence(other)).isEqualTo(1);
    }

    @Test
    void with_a_conflict_on_one_of_two_streams_neither_is_appended_to() {
        StreamId other = plan("rus-2022");
        log.append(Append.to(other, StreamId.NO_EVENTS, events(1)));

        assertThatThrownBy(() -> log.append(new Append(
                        List.of(
                                new StreamAppend(PLAN, StreamId.NO_EVENTS, events(1)),
                                new StreamAppend(other, StreamId.NO_EVENTS, events(1))),
                        Optional.of(answer(PLAN, "k", "body")))))
                .isInstanceOf(StreamConflict.class);

        assertThat(reader.lastSequence(PLAN)).isEqualTo(StreamId.NO_EVENTS);
        assertThat(new KeptAnswers(pool).find(answer(PLAN, "k", "body").key())).isEmpty();
    }

    @Test
    void the_same_request_again_gets_the_first_answer_and_stores_nothing() {
        KeptAnswer first = answer(PLAN, "k", "body");
        log.append(Append.to(PLAN, StreamId.NO_EVENTS, events(1)).keeping(first));
        KeptAnswer second = new KeptAnswer(first.key(), first.digest(), 1, "{\"version\":1}");

        AnswerKept onNewState = catchThrowableOfType(
                AnswerKept.class, () -> log.append(Append.to(PLAN, 0, events(1)).keeping(second)));
        AnswerKept onOldState = catchThrowableOfType(
                AnswerKept.class,
                () -> log.append(Append.to(PLAN, StreamId.NO_EVENTS, events(1)).keeping(second)));

        assertThat(onNewState.first()).isEqualTo(first);
        assertThat(onOldState.first()).isEqualTo(first);
        assertThat(reader.lastSequence(PLAN)).isZero();
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        log.append(Append.to(PLAN, StreamId.NO_EVENTS, events(1)).keeping(answer(PLAN, "k", "body")));

        assertThatThrownBy(() -> log.append(Append.to(PLAN, 0, events(1)).keeping(answer(PLAN, "k", "another"))))
                .isInstanceOf(KeyReused.class);
        assertThat(reader.lastSequence(PLAN)).isZero();
    }

    @Test
    void the_same_key_on_another_stream_is_another_key() {
        log.append(Append.only(answer(PLAN, "k", "body")));
        log.append(Append.only(answer(plan("rus-2022"), "k", "another")));

        assertThat(new KeptAnswers(pool).find(answer(PLAN, "k", "body").key())).contains(answer(PLAN, "k", "body"));
    }

    @Test
    void an_answer_is_kept_without_events() {
        KeptAnswer answer = answer(PLAN, "k", "body");

        assertThat(log.append(Append.only(answer))).isEmpty();

        assertThat(new KeptAnswers(pool).find(answer.key())).contains(answer);
        assertThat(reader.lastPosition()).isZero();
    }

    @Test
    void answers_are_removed_after_thirty_days() throws SQLException {
        log.append(Append.only(answer(PLAN, "old", "body")));
        execute("UPDATE kept_answer SET kept_at = now() - interval '30 days 1 minute'");
        log.append(Append.only(answer(PLAN, "nearly", "body")));
        execute("UPDATE kept_answer SET kept_at = now() - interval '29 days 23 hours' WHERE key = 'nearly'");
        KeptAnswers answers = new KeptAnswers(pool);

        assertThat(answers.removeOld()).isEqualTo(1);

        assertThat(answers.find(answer(PLAN, "old", "body").key())).isEmpty();
        assertThat(answers.find(answer(PLAN, "nearly", "body").key())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event SET type = 'Other'",
                "UPDATE event SET type = 'Other' WHERE false",
                "DELETE FROM event",
                "TRUNCATE event"
            })
    void events_are_never_changed_or_removed(String change) {
        log.append(Append.to(PLAN, StreamId.NO_EVENTS, events(1)));

        assertThatThrownBy(() -> execute(change))
                .hasMessageContaining("only ever appended to")
                .hasMessageContaining(change.substring(0, change.indexOf(' ')));
        assertThat(reader.lastSequence(PLAN)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no JSON", "{\"raw\":\"\u0000\"}"})
    void what_the_database_cannot_hold_is_refused(String payload) {
        assertThatThrownBy(() -> log.append(Append.to(PLAN, StreamId.NO_EVENTS, List.of(event(payload)))))
                .isInstanceOf(Unstorable.class);
    }

    @Test
    void without_a_database_surely_nothing_is_stored() {
        database.close();

        assertThatThrownBy(() -> log.append(Append.to(PLAN, StreamId.NO_EVENTS, events(1))))
                .isInstanceOf(NotStored.class);
    }

    @Test
    void listeners_are_called_when_the_events_can_be_read() {
        AtomicInteger seen = new AtomicInteger();
        log.onAppend(() -> {
            throw new IllegalStateException("A listener's fault is not the writer's");
        });
        log.onAppend(() -> seen.addAndGet(reader.eventsAfter(0, 10).size()));

        log.append(Append.to(PLAN, StreamId.NO_EVENTS, events(2)));

        assertThat(seen).hasValue(2);
    }

    @Test
    @SuppressWarnings("try")
    void another_node_is_called() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(2);
        try (NodeCalls here = new NodeCalls(pool, () -> {});
                NodeCalls there = new NodeCalls(database.pool(2), heard::countDown)) {
            log.onAppend(here::call);
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            for (long last = StreamId.NO_EVENTS; heard.getCount() > 0 && System.nanoTime() < end; last++) {
                log.append(Append.to(PLAN, last, events(1)));
            }
            assertThat(heard.getCount()).isZero();
        }
    }

    @Test
    void the_meters_tell_of_appends() {
        log.append(Append.to(PLAN, StreamId.NO_EVENTS, events(1)));

        assertThat(meters.get("planbok.append.duration").timer().count()).isEqualTo(1);
        assertThat(meters.get("planbok.append.group.size").summary().totalAmount())
                .isEqualTo(1);
        assertThat(meters.get("planbok.append.unknown").counter().count()).isZero();
    }

    private StoredEvent stored(NewEvent event, long position, long sequence) {
        return new StoredEvent(
                position,
                PLAN,
                sequence,
                event.id(),
                event.type(),
                event.revision(),
                event.at(),
                event.person(),
                event.payload(),
                event.metadata());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
