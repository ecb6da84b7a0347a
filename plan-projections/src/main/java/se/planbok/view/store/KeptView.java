package se.planbok.view.store;

import java.util.Optional;
import se.planbok.view.fold.View;
import se.planbok.view.json.StateJson;

/** A view with how its states are written, and the table of its rows when it has any. */
record KeptView<S>(View<S> view, StateJson<S> json, Optional<RowTable<S>> rowTable) {

    static <S> KeptView<S> of(View<S> view, Optional<RowTable<S>> rowTable) {
        String beside = rowTable.map(RowTable::shape).orElse("");
        return new KeptView<>(view, new StateJson<>(view.stateType(), beside), rowTable);
    }

    /** The name that it is kept under. */
    String name() {
        return view.keptAs();
    }
}
