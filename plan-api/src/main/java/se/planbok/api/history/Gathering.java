package se.planbok.api.history;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets a group become large before it is written. Callers who have just been served often come again at once; a leader
 * who did not wait for them would find only the other half, and the two halves would take turns at the disk for ever.
 * So it waits, shortly against what a write takes, until as many are there as were under way lately. A lone caller is
 * never kept waiting.
 */
final class Gathering {

    /** The longest wait is half of what the last write took, and never more than this. */
    private static final long MOST_PATIENCE_NANOS = 5_000_000;

    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Thread leader;
    private volatile int expected;
    private long patienceNanos;

    /** One more waits in the queue. */
    void arrived() {
        int now = waiting.incrementAndGet();
        Thread awaiting = leader;
        if (awaiting != null && now >= expected) {
            LockSupport.unpark(awaiting);
        }
    }

    int waiting() {
        return waiting.get();
    }

    /** Called by the leader: returns when all who are expected are there, or have let it wait too long. */
    void await() {
        if (waiting.get() >= expected) {
            return;
        }
        leader = Thread.currentThread();
        long end = System.nanoTime() + patienceNanos;
        for (long left = patienceNanos; left > 0 && waiting.get() < expected; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        leader = null;
    }

    /** Called by the leader: so many have left the queue. */
    void taken(int appends) {
        waiting.addAndGet(-appends);
    }

    /** Called by the leader: so many have been written and may come again, besides those who wait now. */
    void written(int appends, long nanos) {
        expected = Math.min(appends + waiting.get(), Group.MOST_APPENDS);
        patienceNanos = Math.min(nanos / 2, MOST_PATIENCE_NANOS);
    }
}
