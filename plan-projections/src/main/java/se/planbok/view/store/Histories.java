package se.planbok.view.store;

import java.util.List;
import se.planbok.view.fold.View;
import se.planbok.view.json.EventJson;

/** Folds a plan's events from the log, a page at a time. */
final class Histories {

    static final int PAGE = 1_000;

    private final EventLogReader log;
    private final EventJson events;

    Histories(EventLogReader log, EventJson events) {
        this.log = log;
        this.events = events;
    }

    /** What the view makes of the plan up to a version, or up to the plan's last where that is less. */
    <S> Held<S> fold(View<S> view, String plan, Held<S> from, long version) {
        Held<S> held = from;
        while (held.version() < version) {
            List<EventRow> page = log.ofPlan(plan, held.version(), version, PAGE);
            held = fold(view, held, page);
            if (page.size() < PAGE) {
                return held;
            }
        }
        return held;
    }

    /** What the view makes of the next events. */
    <S> Held<S> fold(View<S> view, Held<S> from, List<EventRow> rows) {
        Held<S> held = from;
        for (EventRow row : rows) {
            if (row.sequence() != held.version() + 1) {
                throw new SequenceGap(held.version());
            }
            held = held.after(row.sequence(), view.after(held.state(), row.recorded(events)), row.payload().length);
        }
        return held;
    }
}
