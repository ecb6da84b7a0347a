package se.planbok.view.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.Text;
import se.planbok.view.decision.DecisionLog;
import se.planbok.view.decision.LogRow;
import se.planbok.view.decision.Titles;
import se.planbok.view.json.StateJson;

/** The rows of the log of decisions. */
public final class DecisionLogTable implements RowTable<Titles> {

    private static final String INSERT = """
            INSERT INTO decision_log
                (generation, plan_id, sequence, at, person, type, subjects, dated_from, dated_to, words, entry)
            SELECT generation, plan_id, sequence, timestamptz 'epoch' + at * interval '1 millisecond', person, type,
                string_to_array(subjects, ' '), dated_from, dated_to, words, convert_from(entry, 'UTF8')::json
            FROM unnest(?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[]::date[],
                ?::text[]::date[], ?::text[], ?::bytea[])
                AS logged(generation, plan_id, sequence, at, person, type, subjects, dated_from, dated_to, words, entry)
            ON CONFLICT (generation, plan_id, sequence) DO NOTHING""";
    /** Digests are made before the join, so that it need not hold the rows themselves. */
    private static final String DIFFERENCES = """
            WITH one AS MATERIALIZED (
                SELECT plan_id, sequence, md5(entry::text) AS digest FROM decision_log WHERE generation = ?),
            other AS MATERIALIZED (
                SELECT plan_id, sequence, md5(entry::text) AS digest FROM decision_log WHERE generation = ?)
            SELECT count(*) FROM one FULL JOIN other USING (plan_id, sequence)
            WHERE one.digest IS DISTINCT FROM other.digest AND sequence <= (
                SELECT min(c.version) FROM view_current c
                WHERE c.view = 'decisions' AND c.plan_id = coalesce(one.plan_id, other.plan_id)
                    AND c.generation IN (?, ?)
                HAVING count(*) = 2)""";

    /** Raised when rows hold something else than before though {@link LogRow} is the same, as their words. */
    private static final int FORM = 2;

    private final DecisionLog log = new DecisionLog();
    private final StateJson<LogRow> json = new StateJson<>(LogRow.class);

    @Override
    public String view() {
        return DecisionLog.NAME;
    }

    @Override
    public String shape() {
        return json.shape() + FORM;
    }

    @Override
    public void insert(JdbcTemplate jdbc, long generation, List<Seen<Titles>> events) {
        Columns rows =
                new Columns("int8", "text", "int8", "int8", "text", "text", "text", "text", "text", "text", "bytea");
        for (Seen<Titles> seen : events) {
            LogRow row = log.after(seen.before(), seen.event()).row();
            Optional<Days> days = Days.of(row);
            rows.add(
                    generation,
                    seen.plan(),
                    row.sequence(),
                    row.at().toEpochMilli(),
                    row.by(),
                    row.type(),
                    subjects(row),
                    days.map(Days::first).map(LocalDate::toString).orElse(null),
                    days.map(Days::last).map(LocalDate::toString).orElse(null),
                    words(row),
                    json.write(row));
        }
        rows.update(jdbc, INSERT);
    }

    /** Keys have no spaces. */
    private static String subjects(LogRow row) {
        return row.subjects().stream().map(Subject::key).distinct().collect(Collectors.joining(" "));
    }

    static String words(LogRow row) {
        return LogWords.of(Stream.of(
                        Stream.of(row.text().sv(), row.text().en()),
                        row.subjects().stream().map(Subject::key),
                        row.reason().stream(),
                        row.acceptExcess().stream(),
                        row.decision().stream().flatMap(DecisionLogTable::words))
                .flatMap(words -> words)
                .toList());
    }

    private static Stream<String> words(DecisionReference decision) {
        return Stream.concat(
                Stream.of(decision.authority(), decision.proposal())
                        .flatMap(Optional::stream)
                        .map(Key::text),
                Stream.of(decision.reference(), decision.through(), decision.rapporteur(), decision.present())
                        .flatMap(Optional::stream)
                        .map(Text::text));
    }

    @Override
    public void delete(JdbcTemplate jdbc, long generation, String plan) {
        jdbc.update("DELETE FROM decision_log WHERE generation = ? AND plan_id = ?", generation, plan);
    }

    @Override
    public long differences(JdbcTemplate jdbc, long generation, long other) {
        return jdbc.queryForObject(DIFFERENCES, Long.class, generation, other, generation, other);
    }

    /**
     * The days on which a change may hold in the world: as was said; else the day of recording (UTC), but not where it
     * tells of history, whose day is unknown then.
     */
    record Days(LocalDate first, LocalDate last) {

        static Optional<Days> of(LogRow row) {
            if (row.dated().isPresent()) {
                return row.dated().map(dated -> new Days(dated.firstDay(), dated.lastDay()));
            }
            if (row.recordedAfterwards()) {
                return Optional.empty();
            }
            LocalDate recorded = row.at().atOffset(ZoneOffset.UTC).toLocalDate();
            return Optional.of(new Days(recorded, recorded));
        }
    }
}
