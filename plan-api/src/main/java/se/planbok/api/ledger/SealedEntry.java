package se.planbok.api.ledger;

import java.util.UUID;
import se.planbok.verify.Entry;
import se.planbok.verify.Hash;

/**
 * What the ledger keeps of an event.
 *
 * @param index its place in the ledger, from 0
 * @param position its place in the log
 * @param leaf its leaf in the tree
 * @param chain the chain after it
 * @param eventId the event
 * @param streamId its stream
 * @param sequence its place there
 */
record SealedEntry(long index, long position, Hash leaf, Hash chain, UUID eventId, String streamId, long sequence) {

    static SealedEntry of(long index, Entry entry, Hash leaf, Hash chain) {
        return new SealedEntry(index, entry.position(), leaf, chain, entry.id(), entry.streamId(), entry.sequence());
    }

    /** Whether it was made of this event, as far as it names it. */
    boolean names(Entry entry) {
        return position == entry.position()
                && eventId.equals(entry.id())
                && streamId.equals(entry.streamId())
                && sequence == entry.sequence();
    }
}
