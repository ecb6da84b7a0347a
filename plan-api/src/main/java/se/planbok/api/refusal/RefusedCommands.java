package se.planbok.api.refusal;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.planbok.api.command.RefusalRegister;
import se.planbok.api.command.RefusedOrder;
import se.planbok.api.history.StreamId;
import se.planbok.api.problem.RefusalMembers;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.view.json.Json;
import tools.jackson.databind.JsonNode;

/** The refused commands in the database. */
public final class RefusedCommands implements RefusalRegister {

    /** For how long a refusal is kept (domain.md, Rules). */
    public static final Duration KEPT_FOR = Duration.ofDays(2 * 365 + 1);

    private static final String KEEP = """
            INSERT INTO refused_command (stream_type, plan_id, at, person, version, command, place, refusals)
            VALUES (?, ?, ?, ?, ?, ?::json, ?, ?::json)""";
    private static final String PAGE = """
            SELECT id, at, person, version, command, place, refusals FROM refused_command
            WHERE stream_type = ? AND plan_id = ? AND id > ? ORDER BY id LIMIT ?""";
    private static final String REMOVE_OLD = "DELETE FROM refused_command WHERE at < now() - ? * interval '1 second'";

    private final JdbcClient database;
    private final Clock clock;

    /**
     * @param database where they are kept
     * @param clock the service's clock
     */
    public RefusedCommands(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void keep(StreamId stream, String by, RefusedOrder order, PlanRefused refused) {
        database.sql(KEEP)
                .param(stream.type())
                .param(stream.id())
                .param(OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC))
                .param(by)
                .param(refused.version())
                .param(OrderJson.of(order))
                .param(refused.command())
                .param(Json.mapper().writeValueAsString(RefusalMembers.of(refused)))
                .update();
    }

    /**
     * Some of a stream's refused commands, the oldest first.
     *
     * @param stream the stream
     * @param after the number after which they begin; 0 for the first
     * @param most at most so many
     */
    List<RefusedCommand> page(StreamId stream, long after, int most) {
        return database.sql(PAGE)
                .param(stream.type())
                .param(stream.id())
                .param(after)
                .param(most)
                .query((row, number) -> new RefusedCommand(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("person"),
                        row.getLong("version"),
                        tree(row.getString("command")),
                        row.getInt("place"),
                        tree(row.getString("refusals"))))
                .list();
    }

    /**
     * Removes those that are older than {@link #KEPT_FOR} by the database's clock.
     *
     * @return how many
     */
    public int removeOld() {
        return database.sql(REMOVE_OLD).param(KEPT_FOR.toSeconds()).update();
    }

    private static JsonNode tree(String json) {
        return Json.mapper().readTree(json);
    }
}
