package se.planbok.api.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.planbok.api.history.Samples.answer;
import static se.planbok.api.history.Samples.event;
import static se.planbok.api.history.Samples.events;
import static se.planbok.api.history.Samples.plan;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.planbok.api.TestDatabase;
import se.planbok.api.history.CuttingProxy.Cut;

/** The connection is cut at the commit: what became of the append is looked up, and never done twice. */
class UnknownOutcomeTest {

    private static final StreamId PLAN = plan("rus-2021");
    private static final String MARK = "cut-here";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TestDatabase database;
    private CuttingProxy proxy;
    private EventLog log;
    private EventReader reader;

    @BeforeEach
    void open() throws IOException {
        database = TestDatabase.fresh();
        proxy = new CuttingProxy(database.port());
        HikariDataSource pool = database.pool(proxy.port(), 2);
        log = new EventLog(pool, meters);
        reader = new EventReader(database.pool(1));
    }

    @AfterEach
    void close() {
        database.close();
        proxy.close();
    }

    @Test
    void an_append_that_was_committed_before_the_cut_is_found_and_succeeds() {
        proxy.cutAt(MARK, Cut.AFTER_SERVER_ANSWERED);

        OptionalLong position = log.append(
                Append.to(PLAN, StreamId.NO_EVENTS, List.of(event(), marked())).keeping(answer(PLAN, "k", "body")));

        assertThat(position).hasValue(reader.lastPosition());
        assertThat(reader.lastSequence(PLAN)).isEqualTo(1);
        assertThat(meters.get("planbok.append.unknown").counter().count()).isEqualTo(1);
    }

    @Test
    void an_append_that_never_reached_the_server_is_surely_not_stored_and_may_be_tried_again() {
        proxy.cutAt(MARK, Cut.BEFORE_SERVER_GETS_IT);
        Append append = Append.to(PLAN, StreamId.NO_EVENTS, List.of(marked()));

        assertThatThrownBy(() -> log.append(append)).isInstanceOf(NotStored.class);
        assertThat(reader.lastSequence(PLAN)).isEqualTo(StreamId.NO_EVENTS);

        log.append(append);
        assertThat(reader.lastSequence(PLAN)).isZero();
    }

    @Test
    void a_statement_that_reaches_the_server_only_after_the_look_up_stores_nothing() throws InterruptedException {
        proxy.cutAt(MARK, Cut.SERVER_GETS_IT_LATE);

        assertThatThrownBy(() -> log.append(Append.to(PLAN, StreamId.NO_EVENTS, List.of(marked()))))
                .isInstanceOf(NotStored.class);
        proxy.letServerHaveIt();

        assertThat(reader.lastSequence(PLAN)).isEqualTo(StreamId.NO_EVENTS);
    }

    @Test
    void an_answer_alone_is_found_by_its_key() {
        KeptAnswer answer = answer(PLAN, "k", MARK);
        proxy.cutAt(MARK, Cut.AFTER_SERVER_ANSWERED);

        assertThat(log.append(Append.only(answer))).isEmpty();
        assertThat(meters.get("planbok.append.unknown").counter().count()).isEqualTo(1);
    }

    @Test
    void an_answer_alone_that_never_reached_the_server_is_not_stored() {
        proxy.cutAt(MARK, Cut.BEFORE_SERVER_GETS_IT);

        assertThatThrownBy(() -> log.append(Append.only(answer(PLAN, "k", MARK))))
                .isInstanceOf(NotStored.class);
    }

    @Test
    void when_the_look_up_gets_no_answer_either_the_outcome_is_unknown() {
        try (HikariDataSource impatient = new HikariDataSource(impatient())) {
            EventLog cutOff = new EventLog(impatient, meters);
            proxy.cutAt(MARK, Cut.AFTER_SERVER_ANSWERED);
            proxy.stayShutAfterCut();

            assertThatThrownBy(() -> cutOff.append(Append.to(PLAN, StreamId.NO_EVENTS, List.of(marked()))))
                    .isInstanceOf(OutcomeUnknown.class);
            assertThat(reader.lastSequence(PLAN)).isZero();
        }
    }

    @Test
    void each_member_of_a_cut_group_is_found() throws Exception {
        proxy.cutAt(MARK, Cut.AFTER_SERVER_ANSWERED);
        List<CompletableFuture<OptionalLong>> appends = new ArrayList<>();
        try (HeldTurn turn = new HeldTurn(database.url())) {
            appends.add(inBackground(Append.to(plan("first"), StreamId.NO_EVENTS, events(1))));
            turn.awaitWaiting(1);
            for (int i = 0; i < 8; i++) {
                appends.add(inBackground(Append.to(plan("p-" + i), StreamId.NO_EVENTS, List.of(marked()))));
            }
            Thread.sleep(100);
        }
        for (CompletableFuture<OptionalLong> append : appends) {
            assertThat(append.get()).isPresent();
        }
        assertThat(reader.countsByStream(reader.lastPosition()).values())
                .hasSize(9)
                .containsOnly(1L);
        assertThat(meters.get("planbok.append.unknown").counter().count()).isEqualTo(8);
    }

    @Test
    void an_append_whose_session_was_ended_by_an_administrator_is_not_stored() throws Exception {
        CompletableFuture<OptionalLong> append;
        try (HeldTurn turn = new HeldTurn(database.url())) {
            append = inBackground(Append.to(PLAN, StreamId.NO_EVENTS, events(1)));
            turn.awaitWaiting(1);
            turn.endWaiting();
            turn.awaitWaiting(1);
        }
        assertThatThrownBy(append::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(NotStored.class);
        assertThat(reader.lastSequence(PLAN)).isEqualTo(StreamId.NO_EVENTS);
    }

    private HikariConfig impatient() {
        HikariConfig settings =
                TestDatabase.poolSettings(database.url().replace(":" + database.port(), ":" + proxy.port()), 1);
        settings.setConnectionTimeout(500);
        return settings;
    }

    private CompletableFuture<OptionalLong> inBackground(Append append) {
        CompletableFuture<OptionalLong> outcome = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                outcome.complete(log.append(append));
            } catch (AppendFailure failure) {
                outcome.completeExceptionally(failure);
            }
        });
        return outcome;
    }

    private static NewEvent marked() {
        return event("{\"mark\":\"" + MARK + "\"}");
    }
}
