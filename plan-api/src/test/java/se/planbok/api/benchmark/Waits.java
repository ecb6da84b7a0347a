package se.planbok.api.benchmark;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long things took, noted by many threads. */
final class Waits {

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    /** Does the work and notes how long it took. */
    void time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        nanos.add(System.nanoTime() - start);
    }

    /** The time that such a share of them did not go past, in milliseconds. */
    double percentile(double share) {
        return Load.percentile(nanos.stream().mapToDouble(Long::doubleValue).toArray(), share) / 1e6;
    }

    interface Work {

        void run() throws Exception;
    }
}
