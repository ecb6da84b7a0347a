package se.planbok.view.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.planbok.view.fold.View;
import se.planbok.view.json.EventJson;

/** The views of a database as one piece: who follows, who answers and who rebuilds share what they know. */
public final class ViewStore {

    private final ViewFollower follower;
    private final ViewReads reads;
    private final DecisionLogReads decisions;
    private final ViewRebuild rebuild;
    private final JdbcTemplate jdbc;
    private final Registry registry;

    /**
     * @param database a pool; the follower holds one connection of it for as long as it runs, and a rebuild uses three
     * @param views all views that are kept; their names differ
     * @param rowTables the tables of those views that also yield rows
     * @param memoryBytes the bound of each of the two caches, as bytes of JSON; as objects it takes a few times as much
     */
    public ViewStore(
            DataSource database,
            Collection<? extends View<?>> views,
            Collection<? extends RowTable<?>> rowTables,
            EventJson events,
            MeterRegistry meters,
            long memoryBytes) {
        registry = new Registry(views, rowTables, events);
        Waiters waiters = new Waiters();
        jdbc = new JdbcTemplate(database);
        follower = new ViewFollower(
                database, registry, waiters, new ViewMeters(meters, registry), new HeldStates(memoryBytes));
        reads = new ViewReads(database, registry, waiters, follower::follows, memoryBytes);
        decisions = new DecisionLogReads(database, reads, registry);
        rebuild = new ViewRebuild(database, registry, meters, name -> {
            reads.forget(name);
            follower.wake();
        });
    }

    /** Who keeps the views up with the log. */
    public ViewFollower follower() {
        return follower;
    }

    /** Who answers. */
    public ViewReads reads() {
        return reads;
    }

    /**
     * Who answers the log of decisions.
     *
     * @throws IllegalArgumentException from its reads, when {@link DecisionTitles} is not among the views
     */
    public DecisionLogReads decisions() {
        return decisions;
    }

    /** Who folds a view anew beside the one that answers. */
    public ViewRebuild rebuild() {
        return rebuild;
    }

    /** The names that the views are kept under, in order. */
    public List<String> names() {
        return registry.names();
    }

    /** Compares what each view has seen with what the log has; empty when nothing was missed or seen twice. */
    public List<Reconciliation.Difference> reconcile() {
        return new Reconciliation(jdbc).differences(registry.views());
    }
}
