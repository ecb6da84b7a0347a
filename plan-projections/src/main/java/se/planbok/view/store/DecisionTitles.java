package se.planbok.view.store;

import se.planbok.plan.event.Recorded;
import se.planbok.view.decision.DecisionLog;
import se.planbok.view.decision.Titles;
import se.planbok.view.fold.View;

/** What the log of decisions remembers, kept as any view; its rows are kept by {@link DecisionLogTable}. */
public final class DecisionTitles implements View<Titles> {

    private final DecisionLog log = new DecisionLog();

    @Override
    public String name() {
        return DecisionLog.NAME;
    }

    @Override
    public Class<Titles> stateType() {
        return Titles.class;
    }

    @Override
    public Titles before(String planId) {
        return log.before();
    }

    @Override
    public Titles after(Titles state, Recorded event) {
        return log.titles(state, event);
    }

    /** The titles themselves; what people ask for are the rows, see {@link DecisionLogReads}. */
    @Override
    public Titles answer(String planId, long version, Titles state) {
        return state;
    }
}
