package se.planbok.view.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.Text;
import se.planbok.view.decision.DecisionLog;
import se.planbok.view.decision.LogRow;
import se.planbok.view.decision.Titles;

/** The rows of the log of decisions. */
public final class DecisionLogTable implements RowTable<Titles> {

    private static final Table TABLE = Table.of(
            "decision_log",
            "generation bigint",
            "plan_id text",
            "sequence bigint",
            "subjects text[]",
            "kind text",
            "dated_from date",
            "dated_to date",
            "words text",
            "text_sv text",
            "text_en text");
    /** Both are read in the order of the key, so nothing is gathered. */
    private static final String DIFFERENCES = """
            WITH one AS (SELECT * FROM decision_log WHERE generation = ? AND plan_id BETWEEN ? AND ?),
            other AS (SELECT * FROM decision_log WHERE generation = ? AND plan_id BETWEEN ? AND ?)
            SELECT count(*) FROM one FULL JOIN other USING (plan_id, sequence)
            WHERE (one.subjects, one.kind, one.dated_from, one.dated_to, one.words, one.text_sv, one.text_en)
                IS DISTINCT FROM (other.subjects, other.kind, other.dated_from, other.dated_to, other.words,
                    other.text_sv, other.text_en)
            AND sequence <= (
                SELECT min(c.version) FROM view_current c
                WHERE c.view = 'decisions' AND c.plan_id = coalesce(one.plan_id, other.plan_id)
                    AND c.generation IN (?, ?)
                HAVING count(*) = 2)""";

    /** Raised when rows hold something else than before, as other words. */
    private static final int FORM = 3;

    private final DecisionLog log = new DecisionLog();

    @Override
    public String view() {
        return DecisionLog.NAME;
    }

    @Override
    public String shape() {
        return "rows " + FORM;
    }

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Object[] row(long generation, String plan, Recorded event, Titles after) {
        LogRow row = log.row(after, event);
        Optional<Days> days = Days.of(row);
        return new Object[] {
            generation,
            plan,
            row.sequence(),
            subjects(row),
            row.subjects().getFirst().kind().name(),
            days.map(Days::first).orElse(null),
            days.map(Days::last).orElse(null),
            words(row),
            row.text().sv(),
            row.text().en()
        };
    }

    /** Keys have nothing in them that an array would have to quote. */
    private static List<String> subjects(LogRow row) {
        return row.subjects().stream().map(Subject::key).distinct().toList();
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
    public long differences(JdbcTemplate jdbc, long generation, long other, String firstPlan, String lastPlan) {
        return jdbc.queryForObject(
                DIFFERENCES,
                Long.class,
                generation,
                firstPlan,
                lastPlan,
                other,
                firstPlan,
                lastPlan,
                generation,
                other);
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
