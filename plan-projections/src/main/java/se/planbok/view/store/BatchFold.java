package se.planbok.view.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds batches of events into generations of views, and writes each changed view once, together with its token, in one
 * transaction. What has been folded is remembered only after the commit.
 */
final class BatchFold {

    private final Registry registry;
    private final boolean live;
    private final HeldStates states;
    private final TransactionTemplate transactions;
    private final ViewTables tables;
    private final Histories histories;

    /**
     * @param jdbc what reads and writes
     * @param transactions those in which it does
     * @param live whether the generations folded are those that answer
     */
    BatchFold(Registry registry, JdbcTemplate jdbc, TransactionTemplate transactions, boolean live, HeldStates states) {
        this.registry = registry;
        this.live = live;
        this.states = states;
        this.transactions = transactions;
        tables = new ViewTables(jdbc);
        histories = new Histories(new EventLogReader(jdbc), registry.events());
    }

    /**
     * Folds the events into the views and commits.
     *
     * @param tokens the views, with where they stand
     * @throws TokenMoved when a token stands elsewhere; nothing is written then
     */
    List<ViewFold<?>> foldAndWrite(List<Token> tokens, List<EventRow> events, Order order) {
        List<ViewFold<?>> folds = fold(tokens, events, order);
        transactions.executeWithoutResult(status -> {
            if (live) {
                tables.write(folds);
            } else {
                tables.fill(folds, order);
            }
        });
        folds.forEach(this::remember);
        return folds;
    }

    private List<ViewFold<?>> fold(List<Token> tokens, List<EventRow> rows, Order order) {
        List<Incoming> events =
                rows.stream().map(row -> new Incoming(row, registry.events())).toList();
        Set<String> plans = rows.stream()
                .filter(row -> row.streamType().equals(EventLogReader.PLAN))
                .map(EventRow::streamId)
                .collect(Collectors.toSet());
        List<ViewFold<?>> folds = new ArrayList<>();
        tokens.forEach(token -> folds.add(new ViewFold<>(registry.view(token.view()), token)));
        startAll(folds, plans);
        folds.forEach(fold -> fold.fold(events, order));
        return folds;
    }

    private void startAll(List<ViewFold<?>> folds, Set<String> plans) {
        List<ViewTables.Wanted> absent = new ArrayList<>();
        for (ViewFold<?> fold : folds) {
            for (String plan : plans) {
                if (!startFromHeld(fold, plan)) {
                    absent.add(new ViewTables.Wanted(
                            fold.from().view(), fold.from().generation(), plan));
                }
            }
        }
        if (!absent.isEmpty()) {
            Map<String, ViewFold<?>> byView = new HashMap<>();
            folds.forEach(fold -> byView.put(fold.from().view(), fold));
            tables.current(absent).forEach(stored -> startFromStored(byView.get(stored.view()), stored));
        }
    }

    private <S> boolean startFromHeld(ViewFold<S> fold, String plan) {
        Held<S> held = states.get(fold.view(), fold.from().generation(), plan);
        if (held != null) {
            fold.startFromStored(plan, () -> held);
        }
        return held != null;
    }

    private <S> void startFromStored(ViewFold<S> fold, ViewTables.Stored stored) {
        KeptView<S> view = fold.view();
        if (stored.shape().equals(view.json().shape())) {
            fold.startFromStored(
                    stored.plan(),
                    () -> new Held<>(
                            stored.version(),
                            view.json().read(stored.shape(), stored.state()).orElseThrow(),
                            stored.state().length,
                            stored.snapshotVersion(),
                            stored.weight()));
        } else {
            fold.startFromFolded(
                    stored.plan(),
                    () -> histories.fold(
                            view.view(),
                            stored.plan(),
                            Held.nothing(view.view().before(stored.plan())),
                            stored.version()));
        }
    }

    private <S> void remember(ViewFold<S> fold) {
        fold.changed()
                .forEach(change -> states.put(fold.view(), fold.from().generation(), change.plan(), change.held()));
    }
}
