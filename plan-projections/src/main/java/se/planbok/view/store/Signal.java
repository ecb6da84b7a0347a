package se.planbok.view.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiter: a call that comes before the wait is not lost, and many calls are one. */
public final class Signal {

    private final Semaphore calls = new Semaphore(0);

    /** Wakes the waiter, or the next one. */
    public void call() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    /** Waits for a call, at most so long. */
    public void await(Duration atMost) throws InterruptedException {
        if (calls.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            calls.drainPermits();
        }
    }
}
