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

/** Runs work over and over on several threads for a while, and compares. */
final class Load {

    private Load() {}

    /** Something that is done once, on one of several places. */
    interface Work {

        void once(int place) throws Exception;
    }

    /** How often a second the work is done. */
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

    /** Prints a row: the two in turns, the median of each and of the ratio. */
    static double compare(int clients, int places, int rounds, Duration round, Work baseline, Work work)
            throws Exception {
        double[] base = new double[rounds];
        double[] done = new double[rounds];
        double[] ratio = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            base[i] = measure(clients, places, round, baseline);
            done[i] = measure(clients, places, round, work);
            ratio[i] = done[i] / base[i];
        }
        System.out.printf("| %d | %.0f | %.0f | %.2f |%n", clients, median(base), median(done), median(ratio));
        return median(ratio);
    }

    static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
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
