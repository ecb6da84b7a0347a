package se.planbok.view.store;

import se.planbok.view.fold.View;

/**
 * A view of a plan at one moment of its history.
 *
 * @param view the view
 * @param plan the plan's id
 * @param version the number of the last event that it has seen
 * @param state what it remembers of the history up to there
 */
public record Moment<S>(View<S> view, String plan, long version, S state) {

    /** The view's answer. */
    public Object answer() {
        return view.answer(plan, version, state);
    }
}
