package se.planbok.view.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.PlanId;
import se.planbok.view.decision.DecisionLog;
import se.planbok.view.decision.LogRow;
import se.planbok.view.decision.LogText;
import se.planbok.view.decision.Titles;
import se.planbok.view.store.ViewBehind.ViewStopped;

/**
 * Answers the log of decisions, as it stands and as it was at any version or instant. Rows that are asked for and not
 * stored yet are made from the events.
 */
public final class DecisionLogReads {

    private static final String ROWS = """
            SELECT %s, text_sv, text_en FROM decision_log JOIN event
                ON stream_type = 'Plan' AND stream_id = plan_id AND event.sequence = decision_log.sequence
            WHERE generation = (SELECT generation FROM view_token WHERE view = 'decisions' AND live)
                AND plan_id = ? AND decision_log.sequence > ? AND decision_log.sequence <= ?""".formatted(EventLogReader.COLUMNS);
    /** The places, from 1, of the texts that meet a condition on {@code words}. */
    private static final String FOUND = """
            SELECT place FROM unnest(?::text[]) WITH ORDINALITY AS later(words, place) WHERE %s ORDER BY place""";

    private final DecisionLog log = new DecisionLog();
    private final DecisionTitles titles = new DecisionTitles();
    private final ViewReads reads;
    private final JdbcTemplate jdbc;
    private final EventLogReader events;
    private final Registry registry;

    DecisionLogReads(DataSource database, ViewReads reads, Registry registry) {
        this.reads = reads;
        this.registry = registry;
        jdbc = new JdbcTemplate(database);
        events = new EventLogReader(jdbc);
    }

    /** The log as it is stored now; throws as {@link ViewReads#current} does. */
    public LogPage current(PlanId plan, LogFilter filter) {
        return at(reads.currentVersion(titles, plan), plan, filter);
    }

    /** The log as it was at a version; throws as {@link ViewReads#atVersion} does. */
    public LogPage atVersion(PlanId plan, long version, LogFilter filter) {
        return at(reads.version(plan, version), plan, filter);
    }

    /** The log as it was at an instant; throws as {@link ViewReads#asOf} does. */
    public LogPage asOf(PlanId plan, Instant instant, LogFilter filter) {
        return at(reads.versionAsOf(plan, instant), plan, filter);
    }

    /** Hands on all rows up to a version that meet the filter, but for its limit, in order, read a page at a time. */
    public void each(PlanId plan, long version, LogFilter filter, Consumer<LogRow> next) {
        List<LogRow> page;
        long seen = filter.after();
        do {
            page = at(version, plan, filter.page(seen, Histories.PAGE)).rows();
            page.forEach(next);
            seen = page.isEmpty() ? seen : page.getLast().sequence();
        } while (page.size() == Histories.PAGE);
    }

    /** Hands on the rows after a version and up to another, in order, read a page at a time. */
    public void each(PlanId plan, long after, long upTo, Consumer<LogRow> next) {
        long seen = after;
        while (seen < upTo) {
            List<LogRow> page =
                    at(upTo, plan, LogFilter.ALL.page(seen, Histories.PAGE)).rows();
            if (page.isEmpty()) {
                throw new SequenceGap(seen);
            }
            page.forEach(next);
            seen = page.getLast().sequence();
        }
    }

    /** Those of some rows that meet the filter, whether or not they are kept, in the same order. */
    public List<LogRow> matching(List<LogRow> rows, LogFilter filter) {
        List<LogRow> meeting = rows.stream().filter(row -> matches(row, filter)).toList();
        return filter.words().map(words -> found(words.condition(), meeting)).orElse(meeting).stream()
                .limit(filter.limit())
                .toList();
    }

    private LogPage at(long version, PlanId plan, LogFilter filter) {
        long stored = Math.min(version, reads.storedVersion(titles, plan));
        List<LogRow> rows = new ArrayList<>(storedRows(plan.text(), stored, filter));
        if (stored < version) {
            laterRows(plan, stored, version, filter).stream()
                    .limit(filter.limit() - rows.size())
                    .forEach(rows::add);
        }
        return new LogPage(plan.text(), version, rows);
    }

    private List<LogRow> storedRows(String plan, long version, LogFilter filter) {
        StringBuilder sql = new StringBuilder(ROWS);
        List<Object> arguments = new ArrayList<>(List.of(plan, filter.after(), version));
        filter.actor().ifPresent(actor -> condition(sql, arguments, "person = ?", actor));
        filter.type().ifPresent(type -> condition(sql, arguments, "type = ?", type));
        filter.subject().ifPresent(subject -> condition(sql, arguments, "subjects @> ARRAY[?]::text[]", subject));
        filter.from()
                .ifPresent(from -> condition(sql, arguments, "at >= ?::timestamptz", EventLogReader.notBefore(from)));
        filter.to().ifPresent(to -> condition(sql, arguments, "at <= ?::timestamptz", EventLogReader.notAfter(to)));
        filter.datedFrom().ifPresent(from -> condition(sql, arguments, "dated_to >= ?", from));
        filter.datedTo().ifPresent(to -> condition(sql, arguments, "dated_from <= ?", to));
        filter.kind().ifPresent(kind -> condition(sql, arguments, "kind = ?", kind.name()));
        filter.authority().ifPresent(key -> condition(sql, arguments, "payload #>> '{decision,authority}' = ?", key));
        filter.words().map(LogWords::condition).ifPresent(words -> {
            sql.append(" AND ").append(words.sql());
            arguments.addAll(words.arguments());
        });
        sql.append(" ORDER BY decision_log.sequence LIMIT ?");
        arguments.add(filter.limit());
        return jdbc.query(sql.toString(), (row, number) -> stored(row), arguments.toArray());
    }

    private static void condition(StringBuilder sql, List<Object> arguments, String condition, Object value) {
        sql.append(" AND ").append(condition);
        arguments.add(value);
    }

    /** Its words as they were told when it happened; all else is in the event. */
    private LogRow stored(ResultSet row) throws SQLException {
        return log.row(
                EventLogReader.event(row).recorded(registry.events()),
                new LogText(row.getString("text_sv"), row.getString("text_en")));
    }

    /** The rows of events that the follower has not come to. */
    private List<LogRow> laterRows(PlanId plan, long stored, long version, LogFilter filter) {
        Titles known = stored < 0
                ? titles.before(plan.text())
                : reads.atVersion(titles, plan, stored).state();
        List<LogRow> rows = new ArrayList<>();
        for (EventRow event : events.ofPlan(plan.text(), stored, version, Integer.MAX_VALUE)) {
            DecisionLog.Step step = step(plan, known, event);
            known = step.titles();
            if (matches(step.row(), filter)) {
                rows.add(step.row());
            }
        }
        return filter.words().map(words -> found(words.condition(), rows)).orElse(rows);
    }

    private DecisionLog.Step step(PlanId plan, Titles known, EventRow event) {
        try {
            return log.after(known, event.recorded(registry.events()));
        } catch (RuntimeException e) {
            throw new ViewStopped(titles.name(), plan.text(), e.getClass().getName(), e);
        }
    }

    /** The rows with the words, found by the database as it finds stored ones. */
    private List<LogRow> found(LogWords.Condition condition, List<LogRow> rows) {
        Object[] words = rows.stream().map(DecisionLogTable::words).toArray(String[]::new);
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(FOUND.formatted(condition.sql()));
                    statement.setArray(1, connection.createArrayOf("text", words));
                    for (int i = 0; i < condition.arguments().size(); i++) {
                        statement.setObject(i + 2, condition.arguments().get(i));
                    }
                    return statement;
                },
                (row, number) -> rows.get(row.getInt(1) - 1));
    }

    private static boolean matches(LogRow row, LogFilter filter) {
        return row.sequence() > filter.after()
                && filter.actor().filter(actor -> !actor.equals(row.by())).isEmpty()
                && filter.type().filter(type -> !type.equals(row.type())).isEmpty()
                && filter.subject()
                        .filter(key -> row.subjects().stream()
                                .noneMatch(subject -> subject.key().equals(key)))
                        .isEmpty()
                && filter.kind()
                        .filter(kind -> kind != row.subjects().getFirst().kind())
                        .isEmpty()
                && filter.authority().filter(key -> !decidedBy(row, key)).isEmpty()
                && filter.from().filter(row.at()::isBefore).isEmpty()
                && filter.to().filter(row.at()::isAfter).isEmpty()
                && filter.datedFrom().filter(from -> datedBefore(row, from)).isEmpty()
                && filter.datedTo().filter(to -> datedAfter(row, to)).isEmpty();
    }

    private static boolean decidedBy(LogRow row, String authority) {
        return row.decision()
                .flatMap(DecisionReference::authority)
                .filter(key -> key.text().equals(authority))
                .isPresent();
    }

    private static boolean datedBefore(LogRow row, LocalDate day) {
        return DecisionLogTable.Days.of(row)
                .filter(days -> !days.last().isBefore(day))
                .isEmpty();
    }

    private static boolean datedAfter(LogRow row, LocalDate day) {
        return DecisionLogTable.Days.of(row)
                .filter(days -> !days.first().isAfter(day))
                .isEmpty();
    }
}
