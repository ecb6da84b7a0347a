package se.planbok.view.store;

import se.planbok.plan.event.Recorded;

/** How an event of a plan is read from the log. */
@FunctionalInterface
public interface EventFormat {

    /**
     * The event that the row tells of. Whatever it throws stops the views at the event, since passing over an event
     * would make them wrong for ever after.
     */
    Recorded read(EventRow row);
}
