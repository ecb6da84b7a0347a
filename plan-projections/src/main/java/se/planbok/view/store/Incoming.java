package se.planbok.view.store;

import se.planbok.plan.event.Recorded;
import se.planbok.view.json.EventJson;

/** An event on its way into the views: parsed once for all of them, and not before one needs it. */
final class Incoming {

    private final EventRow row;
    private final EventJson events;
    private Recorded recorded;

    Incoming(EventRow row, EventJson events) {
        this.row = row;
        this.events = events;
    }

    EventRow row() {
        return row;
    }

    /** What happened; throws what the reader throws, to every view alike. */
    Recorded recorded() {
        if (recorded == null) {
            recorded = row.recorded(events);
        }
        return recorded;
    }
}
