package se.planbok.api.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls from node to node that there are new events, over PostgreSQL's {@code NOTIFY}. A call makes waiting short; it
 * may be late or missing, so nothing may depend on it for being right.
 *
 * <p>Calls are sent by a thread of their own, and several waiting ones become one: measured, that costs the append
 * less than a {@code NOTIFY} within its statement. The first goes out at once; after each the sender rests a little, so
 * that a node under load does not call once for every group it writes. One connection is held all the time for listening.
 */
public final class NodeCalls implements AutoCloseable {

    static final String CHANNEL = "planbok_event";

    private static final Logger LOG = LoggerFactory.getLogger(NodeCalls.class);
    /** To be heard is all it needs: the call's own commit does not wait for the disk. */
    private static final String SEND = """
            SELECT pg_notify('%s', ?), set_config('synchronous_commit', 'off', true)""".formatted(CHANNEL);

    private static final int REST_BETWEEN_CALLS_MILLIS = 10;
    private static final int PAUSE_AFTER_FAILURE_MILLIS = 1_000;
    private static final int LISTEN_MILLIS = 500;
    /** Longer than a listener looks before it sees that it is to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DataSource database;
    private final Runnable onCall;
    private final String node = UUID.randomUUID().toString();
    private final Semaphore toSend = new Semaphore(0);
    private final Thread sender;
    private final Thread listener;
    private volatile boolean closed;

    /**
     * Begins to listen.
     *
     * @param onCall run when another node has appended, and when one may have missed that; must only wake another
     *               thread
     */
    public NodeCalls(DataSource database, Runnable onCall) {
        this.database = database;
        this.onCall = onCall;
        sender = Thread.ofPlatform().daemon().name("planbok-call-sender").start(() -> repeat(this::send));
        listener = Thread.ofPlatform().daemon().name("planbok-call-listener").start(() -> repeat(this::listen));
    }

    /** Lets the other nodes know, soon, that there are new events. Returns at once. */
    public void call() {
        toSend.release();
    }

    private void send() throws SQLException, InterruptedException {
        toSend.acquire();
        toSend.drainPermits();
        if (closed) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SEND)) {
            statement.setString(1, node);
            statement.execute();
        }
        Thread.sleep(REST_BETWEEN_CALLS_MILLIS);
    }

    private void listen() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
            onCall.run();
            PGConnection calls = connection.unwrap(PGConnection.class);
            while (!closed) {
                for (PGNotification call : calls.getNotifications(LISTEN_MILLIS)) {
                    if (!call.getParameter().equals(node)) {
                        onCall.run();
                    }
                }
            }
        }
    }

    private void repeat(Work work) {
        while (!closed) {
            try {
                work.run();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException failure) {
                if (!closed) {
                    LOG.warn(
                            "Calls between nodes are interrupted; views may follow a little later: {}",
                            failure.toString());
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends both threads; the connection that listened is not given back but ended. */
    @Override
    public void close() {
        closed = true;
        toSend.release();
        try {
            sender.join(PATIENCE);
            listener.join(PATIENCE);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {

        void run() throws SQLException, InterruptedException;
    }
}
