package se.planbok.view.fold;

import se.planbok.plan.event.Recorded;

/**
 * A question to a plan's history, answered by a pure fold: one piece of code gives the view as it is stored now, as of
 * any past moment, and the difference between two. A view assigns what an event says it became; it calls no clock and
 * reads nothing but the event.
 *
 * @param <S> what the view remembers of the history; immutable, with persistent collections, and kept as JSON
 */
public interface View<S> {

    /** The view's name, the first part of its figures' paths, such as {@code workload}. */
    String name();

    /** The name that what the view remembers is kept under. Views that remember the same may share it. */
    default String keptAs() {
        return name();
    }

    /** What the view remembers, as a type that JSON can be read into. */
    Class<S> stateType();

    /** What the view remembers of a plan before its first event. */
    S before(String planId);

    /** What the view remembers after the next event. */
    S after(S state, Recorded event);

    /**
     * The view's answer, a record whose members are those of the interface (api.md, Reads).
     *
     * @param planId the plan
     * @param version the number of the last event that the state has seen
     */
    Object answer(String planId, long version, S state);
}
