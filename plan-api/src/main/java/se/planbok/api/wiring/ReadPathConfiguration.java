package se.planbok.api.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.planbok.api.change.ChangeFeed;
import se.planbok.api.history.EventLog;
import se.planbok.api.history.EventReader;
import se.planbok.api.history.NodeCalls;
import se.planbok.api.ledger.Sealer;
import se.planbok.view.agenda.AgendaView;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.json.EventJson;
import se.planbok.view.outturn.OutturnView;
import se.planbok.view.store.DecisionLogReads;
import se.planbok.view.store.DecisionLogTable;
import se.planbok.view.store.DecisionTitles;
import se.planbok.view.store.LogFollower;
import se.planbok.view.store.PlanList;
import se.planbok.view.store.ViewReads;
import se.planbok.view.store.ViewStore;
import se.planbok.view.workload.WorkloadView;

/** The read path: the views, who keeps them up with the log, and who answers. */
@Configuration(proxyBeanMethods = false)
class ReadPathConfiguration {

    private static final int SHARE_OF_MEMORY = 64;

    @Bean
    PlanDocumentView planDocumentView() {
        return new PlanDocumentView();
    }

    @Bean
    WorkloadView workloadView() {
        return new WorkloadView();
    }

    @Bean
    BudgetView budgetView() {
        return new BudgetView();
    }

    @Bean
    FindingsView findingsView() {
        return new FindingsView();
    }

    @Bean
    AgendaView agendaView() {
        return new AgendaView();
    }

    @Bean
    OutturnView outturnView() {
        return new OutturnView();
    }

    @Bean
    ViewStore viewStore(
            DataSource database,
            PlanDocumentView document,
            WorkloadView workload,
            BudgetView budget,
            FindingsView findings,
            OutturnView outturn,
            EventJson eventJson,
            MeterRegistry meters) {
        return new ViewStore(
                database,
                List.of(document, workload, budget, findings, outturn, new DecisionTitles()),
                List.of(new DecisionLogTable()),
                eventJson,
                meters,
                Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    }

    @Bean
    ViewReads viewReads(ViewStore views) {
        return views.reads();
    }

    @Bean
    DecisionLogReads decisionLogReads(ViewStore views) {
        return views.decisions();
    }

    @Bean
    PlanList planList(DataSource database) {
        return new PlanList(database);
    }

    @Bean
    ViewsEndpoint viewsEndpoint(ViewStore views) {
        return new ViewsEndpoint(views);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> renewOutdatedViews(ViewsEndpoint views) {
        return ready -> views.rebuildOutdated();
    }

    @Bean
    ChangeFeed changeFeed(EventReader reader, MeterRegistry meters) {
        return new ChangeFeed(reader, meters);
    }

    @Bean
    Following following(ViewStore views, Sealer sealer, ChangeFeed changes, EventLog log, DataSource database) {
        return new Following(List.of(views.follower(), sealer, changes), log, database);
    }

    @Bean
    Listening listening(ChangeFeed changes) {
        return new Listening(changes);
    }

    /** Lets those who listen to changes go before the server waits for the requests that have begun. */
    static final class Listening implements SmartLifecycle {

        private final ChangeFeed changes;
        private volatile boolean running;

        Listening(ChangeFeed changes) {
            this.changes = changes;
        }

        @Override
        public void start() {
            changes.begin();
            running = true;
        }

        @Override
        public void stop() {
            changes.end();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        /** Stopped first of all. */
        @Override
        public int getPhase() {
            return DEFAULT_PHASE;
        }
    }

    /** Has the log followed for as long as the service runs; woken by this node's appends and by other nodes' calls. */
    static final class Following implements SmartLifecycle {

        private static final Logger LOG = LoggerFactory.getLogger(Following.class);
        private static final Duration PATIENCE = Duration.ofSeconds(10);

        private final List<LogFollower> followers;
        private final EventLog log;
        private final DataSource database;
        private NodeCalls calls;

        Following(List<LogFollower> followers, EventLog log, DataSource database) {
            this.followers = List.copyOf(followers);
            this.log = log;
            this.database = database;
        }

        @Override
        public void start() {
            NodeCalls toOthers = new NodeCalls(database, this::wake);
            log.onAppend(() -> {
                wake();
                toOthers.call();
            });
            followers.forEach(LogFollower::start);
            calls = toOthers;
        }

        private void wake() {
            followers.forEach(LogFollower::wake);
        }

        @Override
        public void stop() {
            try {
                for (LogFollower follower : followers) {
                    if (!follower.stop(PATIENCE)) {
                        LOG.warn(
                                "{} was still at work at the end; it goes on where it was at the next start", follower);
                    }
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
            calls.close();
            calls = null;
        }

        @Override
        public boolean isRunning() {
            return calls != null;
        }

        /** Started first and stopped last of all that takes requests. */
        @Override
        public int getPhase() {
            return 0;
        }
    }
}
