package se.planbok.view.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What can be seen of the views from outside: {@code planbok.view.lag} (positions of the log that the view has not
 * seen), {@code planbok.view.failed} (1 where it has stopped), {@code planbok.view.failures},
 * {@code planbok.view.batch} and {@code planbok.view.batch.size} (events), {@code planbok.view.interruptions} (the
 * follower lost its database and began again).
 */
final class ViewMeters {

    private final Map<String, AtomicLong> lag = new HashMap<>();
    private final Map<String, AtomicLong> failed = new HashMap<>();
    private final Map<String, Counter> failures = new HashMap<>();
    private final Timer batch;
    private final DistributionSummary batchSize;
    private final Counter interruptions;

    ViewMeters(MeterRegistry meters, Registry registry) {
        for (KeptView<?> view : registry.views()) {
            AtomicLong lagOfView = new AtomicLong();
            AtomicLong failedView = new AtomicLong();
            lag.put(view.name(), lagOfView);
            failed.put(view.name(), failedView);
            Gauge.builder("planbok.view.lag", lagOfView, AtomicLong::get)
                    .tag("view", view.name())
                    .register(meters);
            Gauge.builder("planbok.view.failed", failedView, AtomicLong::get)
                    .tag("view", view.name())
                    .register(meters);
            failures.put(
                    view.name(),
                    Counter.builder("planbok.view.failures")
                            .tag("view", view.name())
                            .register(meters));
        }
        batch = Timer.builder("planbok.view.batch").register(meters);
        batchSize = DistributionSummary.builder("planbok.view.batch.size")
                .baseUnit("events")
                .register(meters);
        interruptions = Counter.builder("planbok.view.interruptions").register(meters);
    }

    void observe(List<Token> tokens, long lastPosition) {
        for (Token token : tokens) {
            lag.get(token.view()).set(Math.max(0, lastPosition - token.position()));
            failed.get(token.view()).set(token.hasStopped() ? 1 : 0);
        }
    }

    void failure(String view) {
        failures.get(view).increment();
    }

    void interruption() {
        interruptions.increment();
    }

    <T> T batch(int events, Supplier<T> work) {
        batchSize.record(events);
        return batch.record(work);
    }
}
