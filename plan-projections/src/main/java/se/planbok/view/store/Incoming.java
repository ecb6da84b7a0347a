package se.planbok.view.store;

import se.planbok.plan.event.Recorded;

/** An event on its way into the views: parsed once for all of them, and not before one needs it. */
final class Incoming {

    private final EventRow row;
    private final EventFormat format;
    private Recorded recorded;

    Incoming(EventRow row, EventFormat format) {
        this.row = row;
        this.format = format;
    }

    EventRow row() {
        return row;
    }

    /** What happened; throws what the format throws, to every view alike. */
    Recorded recorded() {
        if (recorded == null) {
            recorded = format.read(row);
        }
        return recorded;
    }
}
