package se.planbok.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.planbok.api.TestDatabase;
import se.planbok.api.history.Append;
import se.planbok.api.history.EventLog;
import se.planbok.api.history.NewEvent;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Plan;
import se.planbok.plan.PlanState;
import se.planbok.plan.RandomOrders;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.PlanId;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.fold.View;
import se.planbok.view.json.EventJson;
import se.planbok.view.outturn.OutturnView;
import se.planbok.view.store.DecisionLogTable;
import se.planbok.view.store.DecisionTitles;
import se.planbok.view.store.ViewRebuild;
import se.planbok.view.store.ViewStore;
import se.planbok.view.workload.WorkloadView;

/**
 * Random plans, step by step through the event log: after every step the stored views, the views folded afresh and the
 * state that decides agree, and so they do when all views have been rebuilt.
 */
class RandomPlansInStoredViewsTest {

    private static final int BATCHES = 60;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final FindingsView STATE = new FindingsView();
    private static final List<View<?>> VIEWS = List.of(
            new PlanDocumentView(),
            new WorkloadView(),
            new BudgetView(),
            new OutturnView(),
            STATE,
            new DecisionTitles());

    private final EventJson json = new EventJson();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void views_agree_after_every_step(long seed) throws Exception {
        List<Recorded> history = RandomOrders.history(seed, BATCHES);
        PlanId plan =
                new PlanId(history.getFirst().event().subjects().getFirst().key());
        try (TestDatabase database = TestDatabase.fresh()) {
            HikariDataSource pool = database.pool(6);
            EventLog log = new EventLog(pool, new SimpleMeterRegistry());
            ViewStore store = new ViewStore(
                    pool, VIEWS, List.of(new DecisionLogTable()), json, new SimpleMeterRegistry(), 1_000_000);
            log.onAppend(store.follower()::wake);
            store.follower().start();
            PlanState decides = PlanState.notOpened(plan.text());
            List<Recorded> seen = new ArrayList<>();
            while (seen.size() < history.size()) {
                List<Recorded> step = nextStep(history, seen.size());
                append(log, plan, step);
                seen.addAll(step);
                for (Recorded event : step) {
                    decides = decides.after(event);
                }
                VIEWS.forEach(view -> assertAgrees(store, view, plan, seen));
                assertThat(store.reads().current(STATE, plan).state().plan()).isEqualTo(decides);
            }

            assertThat(store.rebuild().rebuildAll()).allMatch(RandomPlansInStoredViewsTest::isTheSame);
            VIEWS.forEach(view -> assertAgrees(store, view, plan, seen));
            assertThat(store.follower().stop(SOON)).isTrue();
        }
    }

    private static boolean isTheSame(ViewRebuild.Result result) {
        return result.compared() == 1 && result.different() == 0 && result.differentRows() == 0;
    }

    /** What was recorded at one time was one step. */
    private static List<Recorded> nextStep(List<Recorded> history, int from) {
        int to = from;
        while (to < history.size()
                && history.get(to).at().equals(history.get(from).at())) {
            to++;
        }
        return history.subList(from, to);
    }

    private void append(EventLog log, PlanId plan, List<Recorded> step) {
        log.append(Append.to(
                new StreamId(Plan.TYPE, plan.text()),
                step.getFirst().sequence() - 1,
                step.stream()
                        .map(recorded -> new NewEvent(
                                UUID.randomUUID(),
                                recorded.event().type(),
                                EventJson.REVISION,
                                recorded.at(),
                                recorded.by(),
                                new String(json.payload(recorded), StandardCharsets.UTF_8),
                                "{}"))
                        .toList()));
    }

    private static <S> void assertAgrees(ViewStore store, View<S> view, PlanId plan, List<Recorded> seen) {
        long version = seen.getLast().sequence();
        store.reads().awaitVersion(view, plan, version, SOON);
        S afresh = TestViews.fold(view, plan.text(), seen);
        assertThat(store.reads().current(view, plan).answer())
                .as(view.name() + " at " + version)
                .isEqualTo(view.answer(plan.text(), version, afresh));
    }
}
