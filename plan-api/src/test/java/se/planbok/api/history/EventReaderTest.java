package se.planbok.api.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.planbok.api.history.Samples.NOON;
import static se.planbok.api.history.Samples.event;
import static se.planbok.api.history.Samples.events;
import static se.planbok.api.history.Samples.plan;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.planbok.api.TestDatabase;

class EventReaderTest {

    private static final StreamId PLAN = plan("rus-2021");

    private TestDatabase database;
    private DataSource pool;
    private EventLog log;
    private EventReader reader;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        pool = database.pool(1);
        log = new EventLog(pool, new SimpleMeterRegistry());
        reader = new EventReader(pool);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_stream_that_is_not_there_has_no_events() {
        assertThat(reader.lastSequence(PLAN)).isEqualTo(StreamId.NO_EVENTS);
        assertThat(reader.versionAt(PLAN, NOON)).isEqualTo(StreamId.NO_EVENTS);
        assertThat(reader.events(PLAN, 0)).isExhausted();
        assertThat(reader.lastPosition()).isZero();
        assertThat(reader.countsByStream(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void a_long_stream_is_read_in_chunks_from_any_sequence_on() {
        int size = 2 * EventReader.CHUNK;
        log.append(Append.to(PLAN, StreamId.NO_EVENTS, events(size)));
        log.append(Append.to(plan("rus-2022"), StreamId.NO_EVENTS, events(3)));

        assertThat(sequences(reader.events(PLAN, 0)))
                .isEqualTo(LongStream.range(0, size).boxed().toList());
        assertThat(sequences(reader.events(PLAN, 5)))
                .isEqualTo(LongStream.range(5, size).boxed().toList());
        assertThat(sequences(reader.events(PLAN, size))).isEmpty();
    }

    @Test
    void the_last_of_several_streams_are_found_in_one_question() {
        log.append(Append.to(PLAN, StreamId.NO_EVENTS, events(3)));
        log.append(Append.to(plan("rus-2022"), StreamId.NO_EVENTS, events(1)));
        log.append(Append.to(plan("rus-2023"), StreamId.NO_EVENTS, events(2)));

        assertThat(reader.lastSequences(List.of(PLAN, plan("rus-2022"), plan("rus-2031"))))
                .isEqualTo(Map.of(PLAN, 2L, plan("rus-2022"), 0L));
        assertThat(reader.lastSequences(List.of())).isEmpty();
    }

    @Test
    void some_events_of_a_stream_are_read() {
        log.append(Append.to(PLAN, StreamId.NO_EVENTS, events(5)));

        assertThat(reader.eventsOf(PLAN, 1, 2).stream().map(StoredEvent::sequence))
                .containsExactly(1L, 2L);
        assertThat(reader.eventsOf(PLAN, 5, 2)).isEmpty();
    }

    @Test
    void a_stream_that_is_read_only_in_part_holds_no_connection() {
        log.append(Append.to(PLAN, StreamId.NO_EVENTS, events(2)));

        Iterator<StoredEvent> begun = reader.events(PLAN, 1);

        assertThat(begun.next().sequence()).isEqualTo(1);
        assertThat(reader.lastSequence(PLAN)).isEqualTo(1);
        assertThatThrownBy(begun::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void the_version_at_an_instant_is_the_last_event_recorded_by_then() {
        Instant later = NOON.plusMillis(1);
        log.append(Append.to(
                PLAN,
                StreamId.NO_EVENTS,
                List.of(event("1", NOON), event("2", NOON), event("3", later), event("4", later.plusSeconds(9)))));

        assertThat(reader.versionAt(PLAN, NOON.minusMillis(1))).isEqualTo(StreamId.NO_EVENTS);
        assertThat(reader.versionAt(PLAN, NOON)).isEqualTo(1);
        assertThat(reader.versionAt(PLAN, NOON.plusNanos(999_999))).isEqualTo(1);
        assertThat(reader.versionAt(PLAN, later)).isEqualTo(2);
        assertThat(reader.versionAt(PLAN, Instant.parse("9999-12-31T00:00:00Z")))
                .isEqualTo(3);
    }

    @Test
    void the_log_is_read_by_position_with_a_limit() {
        long first = log.append(Append.to(PLAN, StreamId.NO_EVENTS, events(1))).getAsLong();
        long second = log.append(Append.to(plan("rus-2022"), StreamId.NO_EVENTS, events(1)))
                .getAsLong();

        assertThat(reader.eventsAfter(0, 1)).extracting(StoredEvent::position).containsExactly(first);
        assertThat(reader.eventsAfter(first, 9))
                .extracting(StoredEvent::position)
                .containsExactly(second);
        assertThat(reader.eventsAfter(second, 9)).isEmpty();
        assertThat(reader.lastPosition()).isEqualTo(second);
    }

    @Test
    void events_are_counted_by_stream_up_to_a_position() {
        long position =
                log.append(Append.to(PLAN, StreamId.NO_EVENTS, events(3))).getAsLong();
        log.append(Append.to(plan("rus-2022"), StreamId.NO_EVENTS, events(2)));

        assertThat(reader.countsByStream(position)).hasSize(1).containsEntry(PLAN, 3L);
        assertThat(reader.countsByStream(reader.lastPosition()))
                .containsEntry(plan("rus-2022"), 2L)
                .hasSize(2);
    }

    @Test
    void a_snapshot_only_ever_goes_forward() {
        StateSnapshots snapshots = new StateSnapshots(pool);
        StateSnapshot at5 = new StateSnapshot(PLAN, 5, "a", "{ \"days\": 9 }");

        assertThat(snapshots.latest(PLAN, "a")).isEmpty();
        assertThat(snapshots.keep(at5)).isTrue();
        assertThat(snapshots.keep(new StateSnapshot(PLAN, 4, "a", "{}"))).isFalse();
        assertThat(snapshots.latest(PLAN, "a")).contains(at5);
        assertThat(snapshots.latest(PLAN, "b")).isEmpty();

        StateSnapshot ofNewShape = new StateSnapshot(PLAN, 5, "b", "{}");
        assertThat(snapshots.keep(ofNewShape)).isTrue();
        assertThat(snapshots.latest(PLAN, "a")).isEmpty();
        assertThat(snapshots.latest(PLAN, "b")).contains(ofNewShape);
    }

    @Test
    void without_a_database_a_read_says_so() {
        database.close();

        assertThatThrownBy(() -> reader.lastSequence(PLAN)).isInstanceOf(HistoryUnavailable.class);
    }

    private static List<Long> sequences(Iterator<StoredEvent> events) {
        List<Long> sequences = new ArrayList<>();
        events.forEachRemaining(event -> sequences.add(event.sequence()));
        return sequences;
    }
}
