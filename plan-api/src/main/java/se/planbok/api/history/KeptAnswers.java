package se.planbok.api.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;

/** The answers kept for requests with an {@code Idempotency-Key}. They are stored by {@link EventLog#append}. */
public final class KeptAnswers {

    /** For how long an answer is kept. */
    public static final Duration KEPT_FOR = Duration.ofDays(30);

    private static final String FIND = """
            SELECT digest, version, answer FROM kept_answer
            WHERE person = ? AND stream_type = ? AND stream_id = ? AND key = ?""";
    /** The answer to a merge stays until its scenario is marked as merged: a merge that broke off is known by it. */
    private static final String REMOVE_OLD = """
            DELETE FROM kept_answer WHERE kept_at < now() - ? * interval '1 second' AND NOT EXISTS (
                SELECT FROM scenario WHERE kept_answer.person = 'scenario' AND scenario.plan_id = kept_answer.stream_id
                    AND scenario.key = kept_answer.key AND scenario.merged_version IS NULL)""";

    private final DataSource database;

    public KeptAnswers(DataSource database) {
        this.database = database;
    }

    /** The first answer under the key, if one is kept. */
    public Optional<KeptAnswer> find(AnswerKey key) {
        try (Connection connection = database.getConnection()) {
            return find(connection, key);
        } catch (SQLException failure) {
            throw new HistoryUnavailable(failure);
        }
    }

    /**
     * Ends a request that has been answered before.
     *
     * @throws AnswerKept with the first answer, when the same request has been answered
     * @throws KeyReused  when another request has been answered under the key
     */
    public void endIfAnswered(AnswerKey key, byte[] digest) {
        Optional<KeptAnswer> first = find(key);
        if (first.isPresent()) {
            throw Arrays.equals(first.get().digest(), digest) ? new AnswerKept(first.get()) : new KeyReused(key);
        }
    }

    /**
     * Removes the answers that are older than {@link #KEPT_FOR} by the database's clock.
     *
     * @return how many
     */
    public int removeOld() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(REMOVE_OLD)) {
            statement.setLong(1, KEPT_FOR.toSeconds());
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new HistoryUnavailable(failure);
        }
    }

    static Optional<KeptAnswer> find(Connection connection, AnswerKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setQueryTimeout(AppendStatement.TIMEOUT_SECONDS);
            statement.setString(1, key.person());
            statement.setString(2, key.stream().type());
            statement.setString(3, key.stream().id());
            statement.setString(4, key.key());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new KeptAnswer(key, row.getBytes(1), row.getLong(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }
}
