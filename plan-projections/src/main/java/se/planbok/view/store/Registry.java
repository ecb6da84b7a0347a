package se.planbok.view.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.planbok.view.fold.View;

/** The views that are kept, by name, and how they and their events are written. */
final class Registry {

    private final Map<String, View<?>> views = new TreeMap<>();
    private final Map<String, RowTable<?>> rowTables = new HashMap<>();
    private final EventFormat events;
    private final StateFormat states;

    Registry(Collection<? extends View<?>> views, Collection<? extends RowTable<?>> rowTables, EventFormat events,
            StateFormat states) {
        this.events = events;
        this.states = states;
        for (View<?> view : views) {
            if (this.views.put(view.name(), view) != null) {
                throw new IllegalArgumentException("Two views are called " + view.name());
            }
        }
        for (RowTable<?> table : rowTables) {
            view(table.view());
            this.rowTables.put(table.view(), table);
        }
    }

    Collection<View<?>> views() {
        return views.values();
    }

    boolean knows(String name) {
        return views.containsKey(name);
    }

    /** @throws IllegalArgumentException when there is no such view */
    View<?> view(String name) {
        View<?> view = views.get(name);
        if (view == null) {
            throw new IllegalArgumentException("No view is called " + name);
        }
        return view;
    }

    /** The table of the view's rows, when it has any. */
    @SuppressWarnings("unchecked") // a table names the view that it belongs to
    <S> Optional<RowTable<S>> rows(View<S> view) {
        return Optional.ofNullable((RowTable<S>) rowTables.get(view.name()));
    }

    List<RowTable<?>> rowTables() {
        return List.copyOf(rowTables.values());
    }

    EventFormat events() {
        return events;
    }

    StateFormat states() {
        return states;
    }
}
