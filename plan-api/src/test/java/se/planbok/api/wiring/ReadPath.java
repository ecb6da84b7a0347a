package se.planbok.api.wiring;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import javax.sql.DataSource;
import se.planbok.api.history.EventLog;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.json.EventJson;
import se.planbok.view.outturn.OutturnView;
import se.planbok.view.store.ViewStore;
import se.planbok.view.workload.WorkloadView;

/** The read path as the service puts it together, without the service: all views, following a node's log; no ledger. */
public final class ReadPath implements AutoCloseable {

    private final ReadPathConfiguration.Following following;

    /**
     * @param database the node's pool; three of its connections are held
     * @param log wakes the views, here and on other nodes
     */
    public ReadPath(DataSource database, EventLog log) {
        ReadPathConfiguration wiring = new ReadPathConfiguration();
        ViewStore views = wiring.viewStore(
                database,
                new PlanDocumentView(),
                new WorkloadView(),
                new BudgetView(),
                new FindingsView(),
                new OutturnView(),
                new EventJson(),
                new SimpleMeterRegistry());
        following = new ReadPathConfiguration.Following(List.of(views.follower()), log, database);
    }

    /** Begins to follow. */
    public void start() {
        following.start();
    }

    @Override
    public void close() {
        following.stop();
    }
}
