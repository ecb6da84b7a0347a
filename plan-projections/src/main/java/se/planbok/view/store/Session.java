package se.planbok.view.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database session that alone may do a kind of work, by an advisory lock that lives as long as the session. The work
 * is done through the same session: when it dies, what it had begun is rolled back before another can take its place.
 */
public final class Session implements AutoCloseable {

    /** Held by the one follower that writes the views: "Planbok" in ASCII and a number. */
    static final long FOLLOWING = 0x506C616E626F6B01L;

    /** Held by the one rebuild at a time. */
    static final long REBUILDING = 0x506C616E626F6B02L;

    /** Held by the one sealer of the ledger. */
    public static final long SEALING = 0x506C616E626F6B03L;

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Connection connection;
    private final long lock;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    private Session(Connection connection, long lock) {
        this.connection = connection;
        this.lock = lock;
        SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
        jdbc = new JdbcTemplate(single);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(single));
    }

    /** The session, unless another one does the work. */
    public static Optional<Session> open(DataSource database, long lock) throws SQLException {
        Session session = new Session(database.getConnection(), lock);
        try {
            if (Boolean.TRUE.equals(
                    session.jdbc.queryForObject("SELECT pg_try_advisory_lock(?)", Boolean.class, lock))) {
                return Optional.of(session);
            }
        } catch (RuntimeException failure) {
            session.abort();
            throw failure;
        }
        session.connection.close();
        return Optional.empty();
    }

    /** Statements of this session. */
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Transactions of this session. */
    public TransactionTemplate transactions() {
        return transactions;
    }

    /** Gives up the lock. A connection that may still hold it does not go back to its pool. */
    @Override
    public void close() {
        try {
            jdbc.queryForObject("SELECT pg_advisory_unlock(?)", Boolean.class, lock);
            connection.close();
        } catch (RuntimeException | SQLException failure) {
            LOG.debug("The session is broken and ends with its lock", failure);
            abort();
        }
    }

    private void abort() {
        try {
            connection.abort(Runnable::run);
            connection.close();
        } catch (SQLException failure) {
            LOG.debug("A broken connection did not close well", failure);
        }
    }
}
