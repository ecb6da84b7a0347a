package se.planbok.verify;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The first event at which the ledger does not hold.
 *
 * @param index its place in the ledger, from 0
 * @param through the last place at which the fault can be; the same unless a checkpoint tells only that it is between
 * @param position its place in the log, where that is known
 * @param streamId the stream, for instance the plan, where that is known
 * @param sequence its place in the stream, where that is known
 * @param what is wrong
 */
public record BadEvent(
        long index, long through, OptionalLong position, Optional<String> streamId, OptionalLong sequence, Fault what) {

    /** An event that is there. */
    public static BadEvent at(long index, Entry entry, Fault what) {
        return new BadEvent(
                index,
                index,
                OptionalLong.of(entry.position()),
                Optional.of(entry.streamId()),
                OptionalLong.of(entry.sequence()),
                what);
    }

    /** An event of which only the place is known. */
    public static BadEvent at(long index, Fault what) {
        return new BadEvent(index, index, OptionalLong.empty(), Optional.empty(), OptionalLong.empty(), what);
    }

    /** The same, when the fault may also be at a later event. */
    public BadEvent through(long last) {
        return new BadEvent(index, Math.max(index, last), position, streamId, sequence, what);
    }
}
