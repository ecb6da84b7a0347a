package se.planbok.api.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The write-ahead log of the embedded server. Its files are used again and again under new names, for that is quicker than
 * making new ones. To clear it, the server is told to delete them instead, and then to leave the one that it writes to and
 * those that wait. It is told before the erasure, and the setting is taken back when the log is clear: so it is also the
 * mark that there is something to clear, which the server keeps in a file through a crash of either.
 */
final class EmbeddedLog implements WriteAheadLog {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedLog.class);

    private static final String MARK = "ALTER SYSTEM SET wal_recycle = off";
    private static final String UNMARK = "ALTER SYSTEM RESET wal_recycle";
    private static final String IS_MARKED = """
            SELECT EXISTS (SELECT FROM pg_file_settings WHERE name = 'wal_recycle' AND setting = 'off')""";
    private static final String RELOAD = "SELECT pg_reload_conf()";
    private static final String IS_IN_FORCE = "SELECT setting = 'off' FROM pg_settings WHERE name = 'wal_recycle'";

    /** After the one that is written to come those that wait to be used again, and still hold what they held. */
    private static final String LAST_FILE = "SELECT max(name) FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$'";

    private static final String FIRST_FILE = "SELECT min(name) FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$'";

    /** Writes something first, for a file in which there is nothing is not left. */
    private static final String LEAVE_FILE = """
            SELECT pg_walfile_name(pg_switch_wal()) FROM pg_logical_emit_message(false, 'planbok', 'cleared')""";

    private static final String CHECKPOINT = "CHECKPOINT";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final int MOST_LOOKS = 250;

    private final JdbcClient database;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** An earlier run may have left something to clear. */
    private volatile boolean maybeMarked = true;

    /** @param database the embedded one, by its own role, which may do everything */
    EmbeddedLog(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** The log of a server, over connections beside the pool: a checkpoint may take longer than those may be silent. */
    static EmbeddedLog of(EmbeddedDatabase server) {
        return new EmbeddedLog(new DriverManagerDataSource(server.jdbcUrl(), server.username(), server.password()));
    }

    @Override
    public <T> T erasing(Supplier<T> erasure) {
        oneAtATime.lock();
        try {
            maybeMarked = true;
            database.sql(MARK).update();
            return erasure.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public void clearIfErased() {
        if (!maybeMarked) {
            return;
        }
        oneAtATime.lock();
        try {
            if (is(IS_MARKED)) {
                clear();
            }
            maybeMarked = false;
        } finally {
            oneAtATime.unlock();
        }
    }

    private void clear() {
        long begun = System.nanoTime();
        reload();
        // Ends one that began before the setting was in force and may still give files new names.
        database.sql(CHECKPOINT).update();
        String last = name(LAST_FILE);
        int files = 0;
        String left;
        do {
            left = name(LEAVE_FILE);
            files++;
        } while (left.compareTo(last) < 0);
        database.sql(CHECKPOINT).update();
        if (name(FIRST_FILE).compareTo(last) <= 0) {
            LOG.warn("PostgreSQL keeps files of its write-ahead log from before an erasure, perhaps for a replica or an"
                    + " archive; it is asked to delete them again at the next start");
            return;
        }
        database.sql(UNMARK).update();
        database.sql(RELOAD).query(Boolean.class).single();
        LOG.info(
                "Nothing from before an erasure is left in the write-ahead log; files begun anew: {}, ms: {}",
                files,
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    /** Waits until the setting is in force. */
    private void reload() {
        database.sql(RELOAD).query(Boolean.class).single();
        for (int look = 0; !is(IS_IN_FORCE); look++) {
            if (look == MOST_LOOKS) {
                throw new QueryTimeoutException("PostgreSQL has not read its settings anew");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private boolean is(String question) {
        return database.sql(question).query(Boolean.class).single();
    }

    private String name(String question) {
        return database.sql(question).query(String.class).single();
    }
}
