package se.planbok.view.store;

import java.time.Duration;

/** Something that follows the event log on a thread of its own. */
public interface LogFollower {

    /** Begins to follow, or to stand by; also again after a stop that was done in time. */
    void start();

    /** There are new events, or there may be. */
    void wake();

    /** Ends after what has begun; false when it was not done in time. */
    boolean stop(Duration atMost) throws InterruptedException;
}
