package se.planbok.view.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.planbok.plan.event.Recorded;
import se.planbok.view.fold.View;

/**
 * Finds what of a view changed between two moments, and which event set it last: folds the view from the one to the
 * other and compares its answers event by event. For one stretch of history and one thread.
 *
 * @param <S> what the view remembers
 */
public final class Comparing<S> {

    private final View<S> view;
    private final String plan;
    private final Figures figures;
    private final Object first;
    private final Map<String, Long> lastSet = new HashMap<>();
    private S state;
    private Object last;

    /**
     * @param view the view
     * @param plan the plan
     * @param version the earlier moment
     * @param state what the view remembers then
     */
    public Comparing(View<S> view, String plan, long version, S state) {
        this.view = view;
        this.plan = plan;
        this.state = state;
        figures = new Figures(view.name(), plan);
        first = view.answer(plan, version, state);
        last = first;
    }

    /** Takes the next event after the earlier moment. */
    public void see(Recorded event) {
        S next = view.after(state, event);
        if (next == state) {
            return;
        }
        state = next;
        Object answer = view.answer(plan, event.sequence(), state);
        figures.compare(Optional.of(last), Optional.of(answer), figure -> lastSet.put(figure.path(), event.sequence()));
        last = answer;
    }

    /** What is not as it was, in the order of the view's answer. */
    public List<FigureChange> changes() {
        List<FigureChange> changes = new ArrayList<>();
        figures.compare(
                Optional.of(first),
                Optional.of(last),
                figure -> changes.add(new FigureChange(
                        figure.path(), figure.subject(), figure.before(), figure.after(), lastSet.get(figure.path()))));
        return changes;
    }
}
