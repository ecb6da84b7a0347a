package se.planbok.api.sample;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Sums of a plan made in SQL from what each event moved, never from a sum that an event carries, and with nothing of the
 * program's own: each by the path of its figure within its view.
 */
enum Sums {
    DAYS("""
            WITH one AS (SELECT sequence, type, payload AS e FROM event WHERE stream_type = 'Plan' AND stream_id = :plan),
            added AS (
                SELECT e ->> 'activity' AS activity, e ->> 'chapter' AS chapter,
                    CASE WHEN EXISTS (SELECT FROM one started WHERE started.type = 'ActivityStarted'
                            AND started.e ->> 'activity' = one.e ->> 'activity')
                        THEN 'SPECIAL' ELSE e ->> 'kind' END AS kind,
                    coalesce(
                        (SELECT coalesce(changed.e ->> 'after', changed.e ->> 'priority') FROM one changed
                            WHERE changed.type IN ('PriorityChanged', 'ActivityStarted')
                                AND changed.e ->> 'activity' = one.e ->> 'activity'
                            ORDER BY changed.sequence DESC LIMIT 1),
                        e ->> 'priority') AS priority
                FROM one WHERE type = 'ActivityAdded'),
            moved AS (
                SELECT e ->> 'activity' AS activity, (e ->> 'days')::numeric AS allocated, 0 AS spent
                FROM one WHERE type = 'DaysAllocated'
                UNION ALL SELECT e ->> 'activity', -(e ->> 'days')::numeric, 0 FROM one WHERE type = 'DaysWithdrawn'
                UNION ALL SELECT e ->> 'from', -(e ->> 'days')::numeric, 0 FROM one WHERE type = 'DaysReallocated'
                UNION ALL SELECT e ->> 'to', (e ->> 'days')::numeric, 0 FROM one WHERE type = 'DaysReallocated'
                UNION ALL SELECT e ->> 'activity', -(e ->> 'returned')::numeric, 0 FROM one WHERE type = 'ActivityCancelled'
                UNION ALL SELECT e ->> 'activity', 0, (e ->> 'days')::numeric FROM one WHERE type = 'DaysReported'
                UNION ALL SELECT e #>> '{before,activity}', 0, -(e #>> '{before,days}')::numeric
                    FROM one WHERE type = 'DaysReportCorrected'
                UNION ALL SELECT e #>> '{after,activity}', 0, (e #>> '{after,days}')::numeric
                    FROM one WHERE type = 'DaysReportCorrected'),
            used AS (
                SELECT added.*, coalesce(sum(allocated), 0) AS allocated, coalesce(sum(spent), 0) AS spent
                FROM added LEFT JOIN moved USING (activity) GROUP BY activity, chapter, kind, priority),
            capacity AS (
                SELECT coalesce(
                    (SELECT (e ->> 'after')::numeric FROM one WHERE type = 'CapacityRevised' ORDER BY sequence DESC LIMIT 1),
                    (SELECT (e ->> 'capacity')::numeric FROM one WHERE type = 'PlanOpened')) AS days)
            SELECT 'capacity' AS figure, days AS sum FROM capacity
            UNION ALL SELECT 'allocated', sum(allocated) FROM used
            UNION ALL SELECT 'spent', sum(spent) FROM used
            UNION ALL SELECT 'remaining', days - (SELECT sum(allocated) FROM used) FROM capacity
            UNION ALL SELECT 'byKind/' || kind, sum(allocated) FROM used GROUP BY kind
            UNION ALL SELECT 'byPriority/' || priority, sum(allocated) FROM used WHERE kind = 'SPECIAL' GROUP BY priority
            UNION ALL SELECT 'chapters/' || chapter || '/allocated', sum(allocated) FROM used GROUP BY chapter
            UNION ALL SELECT 'chapters/' || chapter || '/' || lower(kind), sum(allocated) FROM used GROUP BY chapter, kind
            UNION ALL SELECT 'activities/' || activity || '/allocated', allocated FROM used
            UNION ALL SELECT 'activities/' || activity || '/spent', spent FROM used"""),

    MONEY("""
            WITH one AS (SELECT sequence, type, payload AS e FROM event WHERE stream_type = 'Plan' AND stream_id = :plan),
            bounds AS (
                SELECT e ->> 'line' AS line, (e ->> 'lower')::numeric AS lower, (e ->> 'upper')::numeric AS upper
                FROM one WHERE type = 'BudgetLineAdded'
                UNION ALL SELECT e ->> 'line', (e #>> '{after,lower}')::numeric - (e #>> '{before,lower}')::numeric,
                    (e #>> '{after,upper}')::numeric - (e #>> '{before,upper}')::numeric
                FROM one WHERE type = 'BudgetLineRevised'),
            moved AS (
                SELECT e ->> 'reservation' AS reservation, (e ->> 'amount')::numeric AS amount, 0 AS spent
                FROM one WHERE type = 'FundsReserved'
                UNION ALL SELECT e ->> 'reservation', (e ->> 'after')::numeric - (e ->> 'before')::numeric, 0
                FROM one WHERE type LIKE 'Reservation%'
                UNION ALL SELECT e ->> 'reservation', 0, (e ->> 'amount')::numeric
                FROM one WHERE type = 'ExpenditureRecorded' AND e ->> 'reservation' IS NOT NULL),
            kept AS (
                SELECT reservation, e ->> 'line' AS line, sum(moved.amount) AS amount, sum(moved.spent) AS spent
                FROM moved JOIN one ON one.type = 'FundsReserved' AND one.e ->> 'reservation' = reservation
                GROUP BY reservation, e ->> 'line'),
            straight AS (
                SELECT e ->> 'line' AS line, sum((e ->> 'amount')::numeric) AS spent
                FROM one WHERE type = 'ExpenditureRecorded' AND e ->> 'reservation' IS NULL GROUP BY e ->> 'line'),
            lines AS (
                SELECT line, sum(lower) AS lower, sum(upper) AS upper,
                    (SELECT coalesce(sum(amount), 0) FROM kept WHERE kept.line = bounds.line) AS reserved,
                    (SELECT coalesce(sum(spent), 0) FROM kept WHERE kept.line = bounds.line)
                        + coalesce((SELECT spent FROM straight WHERE straight.line = bounds.line), 0) AS spent,
                    (SELECT coalesce(sum(greatest(amount, spent)), 0) FROM kept WHERE kept.line = bounds.line)
                        + coalesce((SELECT spent FROM straight WHERE straight.line = bounds.line), 0) AS committed
                FROM bounds GROUP BY line),
            funding AS (
                SELECT e ->> 'status' AS status, (e ->> 'amount')::numeric AS amount FROM one WHERE type = 'FundingRegistered'
                UNION ALL SELECT 'CONFIRMED', (e ->> 'after')::numeric FROM one WHERE type = 'FundingConfirmed'
                UNION ALL SELECT 'EXPECTED', -(e ->> 'before')::numeric FROM one WHERE type = 'FundingConfirmed')
            SELECT 'planned/lower' AS figure, coalesce(sum(lower), 0) AS sum FROM lines
            UNION ALL SELECT 'planned/upper', coalesce(sum(upper), 0) FROM lines
            UNION ALL SELECT 'reserved', coalesce(sum(reserved), 0) FROM lines
            UNION ALL SELECT 'spent', coalesce(sum(spent), 0) FROM lines
            UNION ALL SELECT 'funding/' || lower(status), coalesce(sum(amount), 0)
                FROM (VALUES ('CONFIRMED'), ('EXPECTED')) AS kind(status) LEFT JOIN funding USING (status) GROUP BY status
            UNION ALL SELECT 'lines/' || line || '/lower', lower FROM lines
            UNION ALL SELECT 'lines/' || line || '/upper', upper FROM lines
            UNION ALL SELECT 'lines/' || line || '/reserved', reserved FROM lines
            UNION ALL SELECT 'lines/' || line || '/spent', spent FROM lines
            UNION ALL SELECT 'lines/' || line || '/remaining', upper - committed FROM lines
            UNION ALL SELECT 'lines/' || line || '/reservations/' || reservation || '/amount', amount FROM kept
            UNION ALL SELECT 'lines/' || line || '/reservations/' || reservation || '/spent', spent FROM kept""");

    /** Lists in a view whose members SQL must know too. */
    private static final List<String> LISTS = List.of("chapters", "activities", "lines");

    private final String query;

    Sums(String query) {
        this.query = query;
    }

    /** Each figure of the plan, by its path within the view. */
    Map<String, BigDecimal> of(JdbcClient database, String plan) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        database.sql(query).param("plan", plan).query(row -> {
            sums.put(row.getString(1), row.getBigDecimal(2).stripTrailingZeros());
        });
        return sums;
    }

    /** What a view's answer says at a path; members of lists are found by their key. */
    static JsonNode at(JsonNode answer, String figure) {
        JsonNode node = answer;
        for (String step : figure.split("/")) {
            node = node.isArray() ? member(node, step) : node.path(step);
        }
        return node;
    }

    private static JsonNode member(JsonNode list, String key) {
        return list.valueStream()
                .filter(one -> one.path("key").stringValue().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The view has no " + key));
    }

    /** The members of an answer's lists, as {@code lines/arrangemang}. */
    static Set<String> members(JsonNode answer) {
        return LISTS.stream()
                .flatMap(list -> answer.path(list)
                        .valueStream()
                        .map(one -> list + "/" + one.path("key").stringValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The members that figures speak of. */
    static Set<String> members(Collection<String> figures) {
        return figures.stream()
                .filter(figure -> LISTS.contains(figure.split("/")[0]))
                .map(figure -> figure.split("/")[0] + "/" + figure.split("/")[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
