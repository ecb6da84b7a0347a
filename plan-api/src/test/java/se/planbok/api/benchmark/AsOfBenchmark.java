package se.planbok.api.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import se.planbok.api.TestDatabase;
import se.planbok.plan.value.PlanId;
import se.planbok.view.decision.DecisionLog;
import se.planbok.view.fold.View;
import se.planbok.view.store.DecisionLogReads;
import se.planbok.view.store.LogFilter;
import se.planbok.view.store.ViewReads;
import se.planbok.view.store.ViewStore;

/**
 * A view as of any moment of a long plan, in process and with nothing remembered, against the same view as it stands now.
 * Plans of several lengths are measured. The two alternate; each figure is the median of the rounds. Prints a table in
 * Markdown.
 */
public final class AsOfBenchmark {

    private static final int[] EVENTS = {10_000, 100_000};
    private static final int READS = 400;
    private static final int ROUNDS = 5;

    private AsOfBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres server = TestDatabase.startDurableServer();
                HikariDataSource pool = new HikariDataSource(
                        TestDatabase.poolSettings(server.getJdbcUrl("postgres", "postgres"), 10))) {
            Flyway.configure().dataSource(pool).load().migrate();
            SampleHistories histories = new SampleHistories(pool);
            for (int plan = 0; plan < EVENTS.length; plan++) {
                histories.writeOne(plan, EVENTS[plan]);
            }
            ViewStore views = Views.store(pool);
            views.follower().start();
            while (!views.follower().isCaughtUp()) {
                Thread.sleep(100);
            }
            views.follower().stop(Duration.ofSeconds(10));
            System.out.println("| Events | View | Now, µs | As of any moment, µs | Ratio |");
            System.out.println("|---:|---|---:|---:|---:|");
            for (int plan = 0; plan < EVENTS.length; plan++) {
                for (View<?> view : Views.ALL) {
                    if (!view.name().equals(DecisionLog.NAME)) {
                        compare(
                                plan,
                                EVENTS[plan],
                                view.name(),
                                () -> new OfView(Views.store(pool).reads(), view));
                    }
                }
                compare(
                        plan,
                        EVENTS[plan],
                        "decisions, a page",
                        () -> new OfLog(Views.store(pool).decisions()));
            }
        }
    }

    /** A question that can be asked of a plan now and as of a moment; made anew, it remembers nothing. */
    private interface Question {

        Object now(PlanId plan);

        Object asOf(PlanId plan, Instant moment);
    }

    private record OfView(ViewReads reads, View<?> view) implements Question {

        @Override
        public Object now(PlanId plan) {
            return reads.current(view, plan).answer();
        }

        @Override
        public Object asOf(PlanId plan, Instant moment) {
            return reads.asOf(view, plan, moment).answer();
        }
    }

    /** The log needs no fold: it is its rows, and the version up to which they are shown. */
    private record OfLog(DecisionLogReads log) implements Question {

        private static final LogFilter PAGE = LogFilter.ALL.page(-1, 20);

        @Override
        public Object now(PlanId plan) {
            return log.current(plan, PAGE);
        }

        @Override
        public Object asOf(PlanId plan, Instant moment) {
            return log.asOf(plan, moment, PAGE);
        }
    }

    private static void compare(int number, int events, String name, Supplier<Question> questions) {
        PlanId plan = new PlanId(SamplePlans.id(number));
        Random random = new Random(name.hashCode());
        double[] now = new double[ROUNDS];
        double[] past = new double[ROUNDS];
        double[] ratio = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            Question cold = questions.get();
            int[] moments = random.ints(0, events).distinct().limit(READS).toArray();
            double current = microseconds(moments, moment -> cold.now(plan));
            double asOf = microseconds(moments, moment -> cold.asOf(plan, SampleHistories.at(moment)));
            if (round >= 0) {
                now[round] = current;
                past[round] = asOf;
                ratio[round] = asOf / current;
            }
        }
        System.out.printf(
                "| %d | %s | %.0f | %.0f | %.2f |%n",
                events, name, Load.median(now), Load.median(past), Load.median(ratio));
    }

    private static double microseconds(int[] moments, IntConsumer read) {
        long start = System.nanoTime();
        Arrays.stream(moments).forEach(read);
        return (System.nanoTime() - start) / 1e3 / moments.length;
    }
}
