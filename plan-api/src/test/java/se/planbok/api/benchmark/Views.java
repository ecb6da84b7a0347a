package se.planbok.api.benchmark;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import javax.sql.DataSource;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.fold.View;
import se.planbok.view.json.EventJson;
import se.planbok.view.outturn.OutturnView;
import se.planbok.view.store.DecisionLogTable;
import se.planbok.view.store.DecisionTitles;
import se.planbok.view.store.ViewStore;
import se.planbok.view.workload.WorkloadView;

/** The service's views, for benchmarks. */
final class Views {

    static final List<View<?>> ALL = List.of(
            new PlanDocumentView(),
            new WorkloadView(),
            new BudgetView(),
            new FindingsView(),
            new OutturnView(),
            new DecisionTitles());

    private Views() {}

    /** A store of all views, with nothing remembered yet. */
    static ViewStore store(DataSource database) {
        return new ViewStore(
                database, ALL, List.of(new DecisionLogTable()), new EventJson(), new SimpleMeterRegistry(), 16_000_000);
    }
}
