package se.planbok.view.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.planbok.view.fold.View;
import se.planbok.view.json.EventJson;

/** The views that are kept, by name, and how events are read. */
final class Registry {

    private final Map<String, KeptView<?>> views = new TreeMap<>();
    private final EventJson events;

    Registry(Collection<? extends View<?>> views, Collection<? extends RowTable<?>> rowTables, EventJson events) {
        this.events = events;
        Map<String, RowTable<?>> tables = new HashMap<>();
        rowTables.forEach(table -> tables.put(table.view(), table));
        views.forEach(view -> add(view, Optional.ofNullable(tables.remove(view.keptAs()))));
        if (!tables.isEmpty()) {
            throw new IllegalArgumentException("Tables without a view: " + tables.keySet());
        }
    }

    @SuppressWarnings("unchecked") // a table names the view that it belongs to
    private <S> void add(View<S> view, Optional<RowTable<?>> table) {
        if (views.put(view.keptAs(), KeptView.of(view, table.map(rows -> (RowTable<S>) rows))) != null) {
            throw new IllegalArgumentException("Two views are kept as " + view.keptAs());
        }
    }

    /** All views, by name. */
    Collection<KeptView<?>> views() {
        return views.values();
    }

    List<String> names() {
        return List.copyOf(views.keySet());
    }

    boolean knows(String name) {
        return views.containsKey(name);
    }

    /** @throws IllegalArgumentException when there is no such view */
    KeptView<?> view(String name) {
        KeptView<?> view = views.get(name);
        if (view == null) {
            throw new IllegalArgumentException("No view is kept as " + name);
        }
        return view;
    }

    /** @throws IllegalArgumentException when the view is not kept */
    @SuppressWarnings("unchecked") // views that are kept under one name remember the same
    <S> KeptView<S> kept(View<S> view) {
        return (KeptView<S>) view(view.keptAs());
    }

    EventJson events() {
        return events;
    }
}
