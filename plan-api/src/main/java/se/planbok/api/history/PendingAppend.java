package se.planbok.api.history;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** An append on its way: handed over by the thread that waits for it, settled by the one that leads. */
final class PendingAppend {

    private final Append append;
    private final Thread waiter = Thread.currentThread();
    private OptionalLong position;
    private AppendFailure failure;
    private volatile boolean settled;

    PendingAppend(Append append) {
        this.append = append;
    }

    Append append() {
        return append;
    }

    void stored(OptionalLong lastPosition) {
        position = lastPosition;
        settled = true;
    }

    void failed(AppendFailure why) {
        failure = why;
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    /** Lets the waiting thread look whether it is settled or may lead. */
    void wake() {
        LockSupport.unpark(waiter);
    }

    Optional<AppendFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /** The position of the last event. To be asked for only when settled. */
    OptionalLong outcome() {
        if (failure != null) {
            throw failure;
        }
        return position;
    }
}
