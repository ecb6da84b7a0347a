package se.planbok.view.explain;

import java.util.ArrayList;
import java.util.List;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.Figure;
import se.planbok.view.fold.View;

/**
 * Finds the events that add up to a figure: folds the view over the plan's history, event by event, and keeps each that
 * moves the figure. Where the figure is not there, or is no number, it counts as none. An event that leaves the view's
 * state as it was cannot move a figure, since the answer is a function of the state. For one history and one thread.
 *
 * @param <S> what the view remembers
 */
public final class Explaining<S> {

    private final View<S> view;
    private final String plan;
    private final FigurePath path;
    private final Figures figures;
    private final List<Share> shares = new ArrayList<>();
    private S state;
    private long version = -1;
    private long halves;

    /**
     * @param view the view that the figure belongs to
     * @param plan the plan
     * @param path where the figure stands
     */
    public Explaining(View<S> view, String plan, FigurePath path) {
        this.view = view;
        this.plan = plan;
        this.path = path;
        figures = new Figures(view.name(), plan);
        state = view.before(plan);
    }

    /**
     * Sees to it that there is something to explain, before the history is read.
     *
     * @param answer the view's answer at the moment that is asked for
     * @throws FigureUnknown when the answer has no such figure
     * @throws NotANumber when what it has there is no number
     */
    public void check(Object answer) {
        figures.numberAt(answer, path);
    }

    /** Takes the plan's next event; the first is its first. */
    public void see(Recorded event) {
        S next = view.after(state, event);
        version = event.sequence();
        if (next == state) {
            return;
        }
        state = next;
        long now = figures.number(view.answer(plan, version, state), path)
                .map(Figure::halves)
                .orElse(0L);
        if (now != halves) {
            Figure share = Figure.ofHalves(Math.subtractExact(now, halves));
            shares.add(new Share(event.sequence(), event.event().type(), event.at(), event.by(), share));
            halves = now;
        }
    }

    /** What the events seen so far add up to. */
    public Explanation explanation() {
        return new Explanation(plan, version, path.toString(), Figure.ofHalves(halves), shares);
    }
}
