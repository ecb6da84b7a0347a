package se.planbok.api.history;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.api.history.Samples.answer;
import static se.planbok.api.history.Samples.event;
import static se.planbok.api.history.Samples.events;
import static se.planbok.api.history.Samples.plan;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.planbok.api.TestDatabase;

/** Many writers, on two nodes: each with a pool and an event log of its own on the same database. */
@Timeout(60)
class ConcurrentAppendTest {

    private static final int WRITERS = 64;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private TestDatabase database;
    private DataSource pool;
    private List<EventLog> nodes;
    private EventReader reader;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        pool = database.pool(4);
        nodes = List.of(new EventLog(pool, meters), new EventLog(database.pool(4), new SimpleMeterRegistry()));
        reader = new EventReader(database.pool(4));
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        database.close();
    }

    @Test
    void a_reader_by_position_passes_over_no_event_however_late_a_commit_comes() throws Exception {
        execute("""
                CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN PERFORM pg_sleep(0.02); RETURN NEW; END $$;
                CREATE TRIGGER dawdle BEFORE INSERT ON event FOR EACH ROW
                    WHEN (NEW.payload->>'slow' = 'true') EXECUTE FUNCTION dawdle()""");
        int each = 25;
        AtomicBoolean writing = new AtomicBoolean(true);
        Future<List<StoredEvent>> followed = threads.submit(() -> follow(writing));

        inParallel(WRITERS, writer -> {
            for (int i = 0; i < each; i++) {
                NewEvent event = event("{\"slow\":" + ((writer + i) % 40 == 0) + "}");
                nodes.get(writer % 2).append(Append.to(plan("p-" + writer), i - 1, List.of(event)));
            }
        });
        writing.set(false);

        assertThat(followed.get())
                .isEqualTo(reader.eventsAfter(0, Integer.MAX_VALUE))
                .hasSize(WRITERS * each);
    }

    @Test
    void a_reader_passes_over_no_event_of_another_process() throws Exception {
        int each = 100;
        AtomicBoolean writing = new AtomicBoolean(true);
        Future<List<StoredEvent>> followed = threads.submit(() -> follow(writing));
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        database.url(),
                        "other",
                        Integer.toString(each))
                .inheritIO()
                .start();
        try {
            int sequence = -1;
            while (other.isAlive()) {
                nodes.getFirst().append(Append.to(plan("here"), sequence++, events(1)));
            }
            assertThat(other.waitFor()).isZero();
        } finally {
            other.destroy();
        }
        writing.set(false);

        assertThat(followed.get()).isEqualTo(reader.eventsAfter(0, Integer.MAX_VALUE));
        assertThat(reader.lastSequence(plan("other"))).isEqualTo(each - 1);
    }

    @Test
    void writers_that_contend_for_one_stream_store_each_event_exactly_once() throws Exception {
        StreamId shared = plan("shared");
        int each = 5;
        List<NewEvent> written = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger conflicts = new AtomicInteger();

        inParallel(16, writer -> {
            for (int i = 0; i < each; i++) {
                NewEvent event = event("{\"writer\":" + writer + "}");
                written.add(event);
                appendAtEnd(nodes.get(writer % 2), shared, event, conflicts);
            }
        });

        List<StoredEvent> stored = reader.eventsAfter(0, Integer.MAX_VALUE);
        assertThat(stored)
                .extracting(StoredEvent::id)
                .containsExactlyInAnyOrderElementsOf(
                        written.stream().map(NewEvent::id).toList());
        assertThat(stored)
                .extracting(StoredEvent::sequence)
                .containsExactlyElementsOf(
                        LongStream.range(0, 16L * each).boxed().toList());
        assertThat(conflicts).hasPositiveValue();
    }

    @Test
    void the_same_request_on_two_nodes_is_done_once_and_never_deadlocks() throws Exception {
        int requests = 40;
        AtomicInteger done = new AtomicInteger();
        AtomicInteger repeated = new AtomicInteger();

        inParallel(WRITERS, writer -> {
            for (int i = 0; i < requests; i++) {
                // One half of the writers goes through the requests in the opposite order.
                StreamId stream = plan("p-" + (writer % 4 < 2 ? i : requests - 1 - i));
                try {
                    nodes.get(writer % 2)
                            .append(Append.to(stream, StreamId.NO_EVENTS, events(1))
                                    .keeping(answer(stream, "k", "body")));
                    done.incrementAndGet();
                } catch (AnswerKept kept) {
                    assertThat(kept.first()).isEqualTo(answer(stream, "k", "body"));
                    repeated.incrementAndGet();
                }
            }
        });

        assertThat(done).hasValue(requests);
        assertThat(repeated).hasValue(WRITERS * requests - requests);
        assertThat(reader.eventsAfter(0, Integer.MAX_VALUE)).hasSize(requests);
        assertThat(query("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                .isEqualTo("0");
    }

    @Test
    void what_one_member_of_a_group_does_wrong_is_not_the_others_fault() throws Exception {
        KeptAnswer kept = answer(plan("kept"), "k", "body");
        nodes.getFirst()
                .append(Append.to(plan("kept"), StreamId.NO_EVENTS, events(1)).keeping(kept));
        nodes.getFirst().append(Append.to(plan("gone-on"), StreamId.NO_EVENTS, events(1)));
        List<Append> good = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            good.add(Append.to(plan("good-" + i), StreamId.NO_EVENTS, events(2)));
        }
        List<Append> bad = List.of(
                Append.to(plan("null"), StreamId.NO_EVENTS, List.of(event("{\"a\":\"\u0000\"}"))),
                Append.to(plan(tooLongForAnIndex()), StreamId.NO_EVENTS, events(1)),
                Append.to(plan("gone-on"), StreamId.NO_EVENTS, events(1)),
                Append.to(plan("kept"), 0, events(1)).keeping(kept),
                new Append(
                        List.of(
                                new StreamAppend(plan("half"), StreamId.NO_EVENTS, events(1)),
                                new StreamAppend(plan("half-bad"), StreamId.NO_EVENTS, List.of(event("no JSON")))),
                        Optional.empty()));
        List<Append> all = new ArrayList<>(good.subList(0, 5));
        all.addAll(bad);
        all.addAll(good.subList(5, 10));

        List<Object> outcomes = asOneGroup(all);

        assertThat(outcomes.subList(0, 5)).doesNotHaveAnyElementsOfTypes(AppendFailure.class);
        assertThat(outcomes.subList(5, 10))
                .extracting(Object::getClass)
                .containsExactly(
                        Unstorable.class, Unstorable.class, StreamConflict.class, AnswerKept.class, Unstorable.class);
        assertThat(outcomes.subList(10, 15)).doesNotHaveAnyElementsOfTypes(AppendFailure.class);
        assertThat(reader.lastSequence(plan("half"))).isEqualTo(StreamId.NO_EVENTS);
        good.forEach(append -> assertThat(reader.lastSequence(append.streams().getFirst().stream()))
                .isEqualTo(1));
    }

    @Test
    void appends_to_the_same_stream_or_under_the_same_key_do_not_meet_in_one_group() throws Exception {
        StreamId stream = plan("same");
        KeptAnswer answer = answer(plan("keyed"), "k", "body");

        List<Object> outcomes = asOneGroup(List.of(
                Append.to(stream, StreamId.NO_EVENTS, events(1)),
                Append.to(stream, 0, events(1)),
                Append.to(stream, 1, events(1)),
                Append.only(answer),
                Append.only(answer)));

        assertThat(outcomes.subList(0, 4)).doesNotHaveAnyElementsOfTypes(AppendFailure.class);
        assertThat(outcomes.get(4)).isInstanceOf(AnswerKept.class);
        assertThat(reader.lastSequence(stream)).isEqualTo(2);
        assertThat(meters.get("planbok.append.group.size").summary().max()).isEqualTo(2);
    }

    @Test
    void no_group_is_larger_than_its_limits() throws Exception {
        List<Append> many = new ArrayList<>();
        for (int i = 0; i < Group.MOST_APPENDS + 10; i++) {
            many.add(Append.to(plan("small-" + i), StreamId.NO_EVENTS, events(1)));
        }
        many.add(Append.to(
                plan("heavy"), StreamId.NO_EVENTS, List.of(event("\"" + "x".repeat((int) Group.MOST_WEIGHT) + "\""))));

        assertThat(asOneGroup(many)).doesNotHaveAnyElementsOfTypes(AppendFailure.class);
        assertThat(meters.get("planbok.append.group.size").summary().max()).isEqualTo(Group.MOST_APPENDS);
    }

    @Test
    void writers_that_are_interrupted_lose_nothing_double_nothing_and_stay_interrupted() throws Exception {
        List<Thread> writers = new ArrayList<>();
        List<Boolean> stillInterrupted = Collections.synchronizedList(new ArrayList<>());
        try (HeldTurn turn = new HeldTurn(database.url())) {
            for (int i = 0; i < 8; i++) {
                StreamId stream = plan("p-" + i);
                writers.add(Thread.ofPlatform().start(() -> {
                    nodes.getFirst().append(Append.to(stream, StreamId.NO_EVENTS, events(1)));
                    stillInterrupted.add(Thread.currentThread().isInterrupted());
                }));
            }
            turn.awaitWaiting(1);
            writers.forEach(Thread::interrupt);
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(stillInterrupted).hasSize(8).containsOnly(true);
        assertThat(reader.countsByStream(reader.lastPosition()).values())
                .hasSize(8)
                .containsOnly(1L);
    }

    /** Has the appends wait in the given order behind one that holds the lead, so that they are drained together. */
    private List<Object> asOneGroup(List<Append> appends) throws Exception {
        List<Future<Object>> outcomes = new ArrayList<>();
        try (HeldTurn turn = new HeldTurn(database.url())) {
            Future<Object> first = submit(Append.to(plan("holds-the-lead"), StreamId.NO_EVENTS, events(1)));
            turn.awaitWaiting(1);
            for (Append append : appends) {
                int waiting = nodes.getFirst().waiting();
                outcomes.add(submit(append));
                while (nodes.getFirst().waiting() == waiting) {
                    Thread.onSpinWait();
                }
            }
            assertThat(first.isDone()).isFalse();
        }
        List<Object> all = new ArrayList<>();
        for (Future<Object> outcome : outcomes) {
            all.add(outcome.get());
        }
        return all;
    }

    private Future<Object> submit(Append append) {
        return threads.submit(() -> {
            try {
                return nodes.getFirst().append(append);
            } catch (AppendFailure failure) {
                return failure;
            }
        });
    }

    private List<StoredEvent> follow(AtomicBoolean writing) {
        List<StoredEvent> seen = new ArrayList<>();
        boolean more = true;
        while (more) {
            boolean last = !writing.get();
            List<StoredEvent> next =
                    reader.eventsAfter(seen.isEmpty() ? 0 : seen.getLast().position(), 1_000);
            seen.addAll(next);
            more = !last || !next.isEmpty();
        }
        return seen;
    }

    private void appendAtEnd(EventLog log, StreamId stream, NewEvent event, AtomicInteger conflicts) {
        while (true) {
            try {
                log.append(Append.to(stream, reader.lastSequence(stream), List.of(event)));
                return;
            } catch (StreamConflict conflict) {
                conflicts.incrementAndGet();
            }
        }
    }

    private void inParallel(int writers, Writer work) throws InterruptedException, ExecutionException {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            int writer = i;
            tasks.add(() -> {
                work.write(writer);
                return null;
            });
        }
        for (Future<Void> task : threads.invokeAll(tasks, 50, TimeUnit.SECONDS)) {
            task.get();
        }
    }

    /** Random, since what repeats is compressed. */
    private static String tooLongForAnIndex() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < 20_000) {
            text.append(Long.toHexString(random.nextLong()));
        }
        return text.toString();
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

    private interface Writer {

        void write(int writer);
    }
}
