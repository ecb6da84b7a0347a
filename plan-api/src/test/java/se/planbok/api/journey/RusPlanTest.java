package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** The sample plan after the first start, as a reader sees it: the figures of the real plan of RUS for 2021. */
class RusPlanTest extends RunningService {

    @Test
    void the_days_are_those_of_the_plan_by_kind_priority_and_chapter() throws Exception {
        JsonNode workload = as("reader").read(RUS + "/workload");

        assertThat(members(workload))
                .contains(
                        "planId",
                        "version",
                        "capacity",
                        "allocated",
                        "spent",
                        "remaining",
                        "byKind",
                        "byPriority",
                        "chapters",
                        "activities");
        assertThat(workload.path("planId").stringValue()).isEqualTo("rus-2021");
        assertThat(workload.path("capacity").intValue()).isEqualTo(860);
        assertThat(workload.path("allocated").intValue()).isEqualTo(860);
        assertThat(workload.path("spent").intValue()).isZero();
        assertThat(workload.path("remaining").intValue()).isZero();
        assertThat(workload.path("byKind")).isEqualTo(json("""
                {"ONGOING": 417, "SPECIAL": 443, "CONTINGENT": 0}"""));
        assertThat(workload.path("byPriority")).isEqualTo(json("""
                {"FIRST": 339, "SECOND": 104}"""));
        assertThat(workload.path("chapters")).isEqualTo(json("""
                [{"key": "uppfoljning", "title": "Uppföljning, utvärdering, miljöinformationsförsörjning",
                  "ongoing": 166, "special": 87, "contingent": 0, "allocated": 253, "adopted": {"allocated": 253}},
                 {"key": "stod", "title": "Stöd i åtgärdsarbetet för att nå miljömålen",
                  "ongoing": 110, "special": 305, "contingent": 0, "allocated": 415, "adopted": {"allocated": 415}},
                 {"key": "ovrigt", "title": "Övrigt",
                  "ongoing": 141, "special": 51, "contingent": 0, "allocated": 192, "adopted": {"allocated": 192}}]"""));
        assertThat(workload.path("activities").size()).isEqualTo(33);
        JsonNode activity = member(workload.path("activities"), "fordjupad-utvardering-2023");
        assertThat(members(activity))
                .contains("key", "title", "chapter", "kind", "priority", "status", "allocated", "spent");
        assertThat(activity.path("allocated").intValue()).isEqualTo(16);
        assertThat(activity.path("kind").stringValue()).isEqualTo("SPECIAL");
        assertThat(activity.path("status").stringValue()).isEqualTo("ACTIVE");
    }

    @Test
    void the_money_is_that_of_the_plan() throws Exception {
        JsonNode budget = as("reader").read(RUS + "/budget");

        assertThat(members(budget))
                .contains(
                        "planId",
                        "version",
                        "currency",
                        "planned",
                        "funding",
                        "outsideFunding",
                        "reserved",
                        "spent",
                        "lines");
        assertThat(budget.path("currency").stringValue()).isEqualTo("SEK");
        assertThat(budget.path("planned")).isEqualTo(json("""
                {"lower": 6330000, "upper": 6530000}"""));
        assertThat(budget.at("/funding/confirmed").longValue()).isEqualTo(6_328_107);
        assertThat(budget.at("/funding/expected").longValue()).isEqualTo(200_000);
        assertThat(budget.at("/funding/sources").size()).isEqualTo(5);
        assertThat(member(budget.at("/funding/sources"), "nv-anslag-1-2")
                        .path("amount")
                        .longValue())
                .isEqualTo(4_472_000);
        assertThat(budget.path("reserved").longValue()).isEqualTo(854_000);
        assertThat(budget.path("spent").longValue()).isZero();
        assertThat(budget.path("lines").size()).isEqualTo(7);
    }

    @Test
    void the_line_of_last_years_reservations_is_overdrawn() throws Exception {
        JsonNode line = member(as("reader").read(RUS + "/budget").path("lines"), "reserverade-2020");

        assertThat(members(line))
                .contains(
                        "key",
                        "title",
                        "lower",
                        "upper",
                        "reserved",
                        "spent",
                        "remaining",
                        "reservations",
                        "nominations");
        assertThat(line.path("lower").longValue()).isEqualTo(700_000);
        assertThat(line.path("upper").longValue()).isEqualTo(700_000);
        assertThat(line.path("reserved").longValue()).isEqualTo(704_000);
        assertThat(line.path("spent").longValue()).isZero();
        assertThat(line.path("remaining").longValue()).isEqualTo(-4_000);
        assertThat(line.path("reservations")
                        .valueStream()
                        .map(it -> it.path("amount").intValue()))
                .containsExactly(50_000, 100_000, 254_000, 100_000, 150_000, 50_000);
        assertThat(line.path("reservations")
                        .valueStream()
                        .map(it -> it.path("status").stringValue()))
                .containsOnly("OPEN");
        assertThat(member(as("reader").read(RUS + "/budget").path("lines"), "faststalls-med-vp")
                        .at("/reservations/0/status")
                        .stringValue())
                .as("decided with the plan")
                .isEqualTo("OPEN");
    }

    @Test
    void sixteen_are_nominated_for_what_is_undistributed() throws Exception {
        JsonNode line = member(as("reader").read(RUS + "/budget").path("lines"), "fordelas-senare");

        assertThat(line.path("lower").longValue()).isEqualTo(630_000);
        assertThat(line.path("upper").longValue()).isEqualTo(830_000);
        assertThat(line.path("nominations")
                        .valueStream()
                        .collect(Collectors.groupingBy(it -> it.path("rank").stringValue(), Collectors.counting())))
                .isEqualTo(Map.of("FIRST", 2L, "SECOND", 14L));
    }

    @Test
    void money_that_never_passes_the_budget_is_shown_and_not_summed_in() throws Exception {
        JsonNode outside = as("reader").read(RUS + "/budget").path("outsideFunding");

        assertThat(outside.size()).isEqualTo(5);
        assertThat(outside.valueStream()
                        .mapToLong(it -> it.path("amount").asLong(0))
                        .sum())
                .isEqualTo(840_000);
        assertThat(member(outside, "pre-atgardswebb").path("amount").longValue())
                .isEqualTo(270_000);
        assertThat(member(outside, "pre-atgardswebb").path("activity").stringValue())
                .isEqualTo("atgardswebb");
    }

    @Test
    void what_does_not_add_up_is_what_the_source_says_and_nothing_else() throws Exception {
        JsonNode findings = as("auditor").read(RUS + "/findings?date=2021-02-10");

        assertThat(members(findings)).contains("planId", "version", "findings");
        assertThat(findings.path("findings")
                        .valueStream()
                        .map(it -> "%s %s %s %s %s/%s %s"
                                .formatted(
                                        it.path("code").stringValue(),
                                        it.path("severity").stringValue(),
                                        it.path("kind").stringValue(),
                                        it.path("subject").stringValue(),
                                        it.path("expected"),
                                        it.path("actual"),
                                        it.path("acknowledged").booleanValue())))
                .containsExactlyInAnyOrder(
                        "LINE_OVERDRAWN BLOCKING BUDGET_LINE reserverade-2020 700000/704000 false",
                        "PLAN_UNDERFUNDED BLOCKING PLAN rus-2021 6330000/6328107 false",
                        "RANGE_UNFUNDED INFO PLAN rus-2021 6530000/6528107 false",
                        "CARRY_OVER_UNFUNDED WARNING FUNDING_SOURCE overskott-2020 688107/704000 false",
                        "DONE_BEFORE_APPROVAL WARNING ACTIVITY regionala-konferenser \"2021-02-04\"/\"2021-01-26\" false");
        assertThat(findings.path("findings").valueStream())
                .allSatisfy(finding -> assertThat(finding.path("since").longValue())
                        .isBetween(1L, findings.path("version").longValue()));
    }

    @Test
    void the_plan_is_in_the_list() throws Exception {
        JsonNode plans = as("reader").read("/planbok/v1/plans?limit=100").path("plans");

        assertThat(plans.valueStream()
                        .filter(it -> it.path("planId").stringValue().equals("rus-2021")))
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.path("year").intValue()).isEqualTo(2021);
                    assertThat(plan.path("status").stringValue()).isEqualTo("ADOPTED");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void the_budget_in_a_spreadsheet_has_the_same_sums(String language) throws Exception {
        HttpResponse<String> answer =
                as("reader").get("/planbok/v1/reports/rus-2021/budget.csv", "Accept-Language", language);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/csv");
        List<String[]> rows = CsvMapper.builder()
                .enable(CsvReadFeature.WRAP_AS_ARRAY)
                .build()
                .readerFor(String[].class)
                .<String[]>readValues(answer.body().getBytes(StandardCharsets.UTF_8))
                .readAll();
        List<String> headings = List.of(rows.getFirst());
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(headings.size()));

        Map<String, List<String[]>> byKind =
                rows.stream().skip(1).collect(Collectors.groupingBy(row -> row[0], TreeMap::new, Collectors.toList()));
        int lower = 6;
        int upper = 7;
        int amount = 8;
        assertThat(sum(rowsOf(byKind, "reserverade-2020"), lower)).isEqualTo(6_330_000);
        assertThat(sum(rowsOf(byKind, "reserverade-2020"), upper)).isEqualTo(6_530_000);
        assertThat(sum(rowsOf(byKind, "reserverade-2020"), amount)).isEqualTo(854_000);
        assertThat(sum(rowsOf(byKind, "res-agenda-2030"), amount)).isEqualTo(854_000);
        assertThat(sum(rowsOf(byKind, "nv-anslag-1-2"), amount)).isEqualTo(6_528_107);
        assertThat(sum(rowsOf(byKind, "pre-atgardswebb"), amount)).isEqualTo(840_000);
        assertThat(rowsOf(byKind, "kand2-lopande-verksamhet")).hasSize(16);
        assertThat(answer.body()).contains("6330000", "6530000", "6328107", "-4000");
    }

    /** The rows of the same kind as the row with this key. */
    private static List<String[]> rowsOf(Map<String, List<String[]>> byKind, String key) {
        return byKind.values().stream()
                .filter(rows -> rows.stream().anyMatch(row -> row[1].equals(key)))
                .findFirst()
                .orElseThrow();
    }

    private static long sum(List<String[]> rows, int column) {
        return rows.stream()
                .map(row -> row[column])
                .filter(cell -> !cell.isEmpty())
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static List<String> members(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    static JsonNode member(JsonNode list, String key) {
        return list.valueStream()
                .filter(it -> it.path("key").stringValue().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static JsonNode json(String text) {
        return Client.JSON.readTree(text);
    }
}
