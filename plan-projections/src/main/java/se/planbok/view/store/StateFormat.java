package se.planbok.view.store;

import se.planbok.view.fold.View;

/** How a view's state is kept as JSON. The same state always gives the same text. */
public interface StateFormat {

    /** What the JSON of the view's state looks like: another text when it looks otherwise, so that it is folded anew. */
    String shape(View<?> view);

    /** The state as JSON. */
    <S> String write(View<S> view, S state);

    /** The state that was written, from JSON of the same shape. */
    <S> S read(View<S> view, String json);
}
