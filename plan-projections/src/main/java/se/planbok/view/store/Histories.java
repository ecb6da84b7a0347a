package se.planbok.view.store;

import java.util.List;
import java.util.function.Consumer;
import se.planbok.plan.event.Recorded;
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

    /** Hands on the plan's events after a version and up to another, in order. */
    void each(String plan, long after, long upTo, Consumer<Recorded> next) {
        long seen = after;
        while (seen < upTo) {
            List<EventRow> page = log.ofPlan(plan, seen, upTo, PAGE);
            for (EventRow row : page) {
                if (row.sequence() != seen + 1) {
                    throw new SequenceGap(seen);
                }
                next.accept(row.recorded(events));
                seen = row.sequence();
            }
            if (page.size() < PAGE) {
                return;
            }
        }
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
