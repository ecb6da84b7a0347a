package se.planbok.api.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.Message;
import org.axonframework.monitoring.MessageMonitor;

/**
 * How long commands take on the bus. Under the names of Axon's own monitor, which looks its timers up in the registry
 * with each message and keeps six percentiles of each.
 */
final class CommandTimers implements MessageMonitor<Message<?>> {

    private final Timer all;
    private final Timer successes;
    private final Timer failures;

    /** @param meters where they are registered, as {@code planbok.commands.…} */
    CommandTimers(MeterRegistry meters) {
        all = timer(meters, "allTimer", "Commands on the bus");
        successes = timer(meters, "successTimer", "Commands that were accepted");
        failures = timer(meters, "failureTimer", "Commands that were refused, or failed");
    }

    private static Timer timer(MeterRegistry meters, String name, String description) {
        return Timer.builder("planbok.commands." + name)
                .description(description)
                .register(meters);
    }

    @Override
    public MonitorCallback onMessageIngested(Message<?> message) {
        long start = System.nanoTime();
        return new MonitorCallback() {

            @Override
            public void reportSuccess() {
                record(successes);
            }

            @Override
            public void reportFailure(Throwable cause) {
                record(failures);
            }

            /** No command is passed over by the bus. */
            @Override
            public void reportIgnored() {
                record(failures);
            }

            private void record(Timer outcome) {
                long took = System.nanoTime() - start;
                outcome.record(took, TimeUnit.NANOSECONDS);
                all.record(took, TimeUnit.NANOSECONDS);
            }
        };
    }
}
