package se.planbok.api.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs work over and over on several threads for a while. */
final class Load {

    private Load() {}

    /** Something that is done once, on one of several places. */
    interface Work {

        void once(int place) throws Exception;
    }

    /** How often a second the work is done; each client goes through the places by turns from one of its own. */
    static double measure(int clients, int places, Duration time, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Callable<Long>> loops = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                loops.add(() -> loop(number, places, end, work));
            }
            long done = 0;
            for (Future<Long> loop : threads.invokeAll(loops)) {
                done += loop.get();
            }
            return done * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
        } finally {
            threads.shutdownNow();
        }
    }

    /** The middle one of the figures. */
    static double median(double[] figures) {
        return percentile(figures, 0.5);
    }

    /** The figure that such a share of them does not go past. */
    static double percentile(double[] figures, double share) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, (long) (sorted.length * share))];
    }

    private static long loop(int client, int places, long end, Work work) throws Exception {
        long done = 0;
        for (int turn = client; System.nanoTime() < end; turn++) {
            work.once(turn % places);
            done++;
        }
        return done;
    }
}
