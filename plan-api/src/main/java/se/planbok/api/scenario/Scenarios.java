package se.planbok.api.scenario;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.planbok.api.command.CommandRequest;
import se.planbok.api.history.HistoryUnavailable;
import se.planbok.plan.Decided;
import se.planbok.plan.event.Recorded;
import se.planbok.view.json.EventJson;
import se.planbok.view.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The scenarios in the database. */
public final class Scenarios {

    private static final String OPEN = """
            INSERT INTO scenario (plan_id, key, title, base_version, person, at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String SELECT = """
            SELECT plan_id, key, title, base_version, person, at, merged_version FROM scenario WHERE plan_id = ?""";
    private static final String FIND = SELECT + " AND key = ?";
    private static final String PAGE = SELECT + " ORDER BY key LIMIT ? OFFSET ?";
    private static final String STEPS = """
            SELECT number, person, at, orders, commands, events, version, next_events FROM scenario_step
            WHERE plan_id = ? AND scenario = ? ORDER BY number""";
    private static final String ANSWERED = """
            SELECT digest, version, answer FROM scenario_step
            WHERE plan_id = ? AND scenario = ? AND person = ? AND request_key = ?""";

    /** Waits for a merge that is at work, and then finds the scenario merged; two at once cannot have the same number. */
    private static final String TAKE = """
            INSERT INTO scenario_step (plan_id, scenario, number, person, at, orders, commands, events, version,
                request_key, digest, answer, next_events)
            SELECT plan_id, key, ?, ?, ?, ?, ?::json, ?::json, ?, ?::text, ?::bytea, ?::json, ?::json FROM scenario
            WHERE plan_id = ? AND key = ? AND merged_version IS NULL FOR SHARE
            ON CONFLICT DO NOTHING""";

    private static final String HOLD = "SELECT 1 FROM scenario WHERE plan_id = ? AND key = ? FOR UPDATE";
    private static final String MARK = "UPDATE scenario SET merged_version = ? WHERE plan_id = ? AND key = ?";

    private final DataSource database;
    private final JdbcClient jdbc;
    private final EventJson eventJson;

    /**
     * @param database where they are kept
     * @param eventJson how events are written
     */
    public Scenarios(DataSource database, EventJson eventJson) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.eventJson = eventJson;
    }

    /** Keeps a new scenario; false where its key is in use. */
    boolean open(Scenario scenario) {
        return jdbc.sql(OPEN)
                        .param(scenario.plan())
                        .param(scenario.key())
                        .param(scenario.title().orElse(null))
                        .param(scenario.base())
                        .param(scenario.by())
                        .param(at(scenario.at()))
                        .update()
                == 1;
    }

    /** The scenario with all that it has taken. */
    Optional<Branch> find(String plan, String key) {
        return jdbc.sql(FIND)
                .param(plan)
                .param(key)
                .query((row, n) -> scenario(row))
                .optional()
                .map(this::branch);
    }

    /** Some of a plan's scenarios, by key, with all that they have taken. */
    List<Branch> page(String plan, int most, long skipped) {
        return jdbc.sql(PAGE).param(plan).param(most).param(skipped).query((row, n) -> scenario(row)).list().stream()
                .map(this::branch)
                .toList();
    }

    /** The answer that the scenario gave to a request with that key, if it did. */
    Optional<Answered> answered(Scenario scenario, CommandRequest.Repeatable request) {
        return jdbc.sql(ANSWERED)
                .param(scenario.plan())
                .param(scenario.key())
                .param(request.owner())
                .param(request.key())
                .query((row, n) -> new Answered(row.getBytes(1), row.getLong(2), row.getString(3)))
                .optional();
    }

    /**
     * Keeps a batch that the scenario takes.
     *
     * @param branch the scenario as it was when it was decided
     * @param request the batch
     * @param commands the same as it was sent, JSON
     * @param decided what it came to
     * @param answer the answer to it
     * @return false where another was quicker, or the scenario is merged
     */
    boolean take(Branch branch, CommandRequest request, String commands, Decided decided, String answer) {
        return jdbc.sql(TAKE)
                        .param(branch.steps().size() + 1)
                        .param(request.commands().by())
                        .param(at(decided.after().lastAt()))
                        .param(request.commands().orders().size())
                        .param(commands)
                        .param(written(decided))
                        .param(decided.after().version())
                        .param(request.repeatable()
                                .map(CommandRequest.Repeatable::key)
                                .orElse(null))
                        .param(request.repeatable()
                                .map(CommandRequest.Repeatable::digest)
                                .orElse(null))
                        .param(answer)
                        .param(decided.nextYear().map(this::written).orElse("[]"))
                        .param(branch.scenario().plan())
                        .param(branch.scenario().key())
                        .update()
                == 1;
    }

    /**
     * Merges a scenario while nobody else can merge it or add to it. If this breaks off, the scenario is as it was.
     *
     * @param merge merges it and gives the version that the plan came to, or a negative number where nothing was kept
     */
    <A> A merging(String plan, String key, Function<Branch, A> merge, ToLongFunction<A> version) {
        try (Connection held = database.getConnection()) {
            held.setAutoCommit(false);
            execute(held, HOLD, plan, key);
            A answer = merge.apply(find(plan, key).orElseThrow(() -> new ScenarioProblem.Unknown(key)));
            long merged = version.applyAsLong(answer);
            if (merged >= 0) {
                execute(held, MARK, merged, plan, key);
            }
            held.commit();
            return answer;
        } catch (SQLException failure) {
            throw new HistoryUnavailable(failure);
        }
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    private Branch branch(Scenario scenario) {
        return new Branch(
                scenario,
                jdbc.sql(STEPS)
                        .param(scenario.plan())
                        .param(scenario.key())
                        .query((row, n) -> step(row))
                        .list());
    }

    private static Scenario scenario(ResultSet row) throws SQLException {
        return new Scenario(
                row.getString("plan_id"),
                row.getString("key"),
                Optional.ofNullable(row.getString("title")),
                row.getLong("base_version"),
                row.getString("person"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("merged_version", Long.class)));
    }

    private ScenarioStep step(ResultSet row) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        String by = row.getString("person");
        JsonNode events = Json.mapper().readTree(row.getString("events"));
        long first = row.getLong("version") - events.size() + 1;
        List<ScenarioStep.Happened> happened = new ArrayList<>();
        for (JsonNode event : events) {
            happened.add(new ScenarioStep.Happened(
                    event.get("command").intValue(), event(first + happened.size(), at, by, event)));
        }
        List<Recorded> nextYear = new ArrayList<>();
        for (JsonNode event : Json.mapper().readTree(row.getString("next_events"))) {
            nextYear.add(event(nextYear.size(), at, by, event));
        }
        return new ScenarioStep(
                row.getInt("number"), by, at, row.getInt("orders"), row.getString("commands"), happened, nextYear);
    }

    private Recorded event(long sequence, Instant at, String by, JsonNode event) {
        return eventJson.read(
                sequence,
                at,
                by,
                event.get("type").stringValue(),
                event.get("revision").intValue(),
                Json.mapper().writeValueAsBytes(event.get("data")));
    }

    private String written(Decided decided) {
        ArrayNode events = Json.mapper().createArrayNode();
        for (int i = 0; i < decided.events().size(); i++) {
            Recorded recorded = decided.events().get(i);
            ObjectNode event = events.addObject();
            event.put("command", decided.commands().get(i));
            event.put("type", recorded.event().type());
            event.put("revision", EventJson.REVISION);
            event.set("data", Json.mapper().readTree(new String(eventJson.payload(recorded), StandardCharsets.UTF_8)));
        }
        return Json.mapper().writeValueAsString(events);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    /**
     * An answer that was given before.
     *
     * @param digest of the request's body
     * @param version the scenario's version after it
     * @param answer the answer as JSON
     */
    record Answered(byte[] digest, long version, String answer) {}
}
