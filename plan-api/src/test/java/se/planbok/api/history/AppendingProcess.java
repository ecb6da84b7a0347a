package se.planbok.api.history;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import se.planbok.api.TestDatabase;

/** Another node, in a process of its own: appends so many events to one stream, one by one, and ends. */
final class AppendingProcess {

    private AppendingProcess() {}

    public static void main(String[] arguments) {
        StreamId stream = Samples.plan(arguments[1]);
        int events = Integer.parseInt(arguments[2]);
        try (HikariDataSource pool = new HikariDataSource(TestDatabase.poolSettings(arguments[0], 2))) {
            EventLog log = new EventLog(pool, new SimpleMeterRegistry());
            for (int i = 0; i < events; i++) {
                log.append(Append.to(stream, i - 1, Samples.events(1)));
            }
        }
    }
}
