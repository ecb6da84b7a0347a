package se.planbok.plan.agenda;

import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import se.planbok.plan.event.Recorded;

/**
 * What was proposed of a reservation under delegation and awaits another person (R10).
 *
 * @param since the number of the event that first proposed it
 * @param by opaque ids of those who proposed it
 */
public record Proposed(long since, PSet<String> by) {

    static Proposed of(Recorded recorded) {
        return new Proposed(recorded.sequence(), HashTreePSet.singleton(recorded.by()));
    }

    Proposed and(Recorded recorded) {
        return new Proposed(since, by.plus(recorded.by()));
    }

    /** The same of a part that goes its own way. */
    Proposed part(Recorded recorded) {
        return new Proposed(recorded.sequence(), by.plus(recorded.by()));
    }
}
