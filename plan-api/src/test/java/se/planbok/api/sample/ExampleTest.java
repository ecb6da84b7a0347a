package se.planbok.api.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.planbok.api.PlanbokApplication;
import se.planbok.api.TestDatabase;
import se.planbok.plan.finding.Severity;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.PlanId;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.document.PlanDocumentView;
import se.planbok.view.finding.FindingsView;
import se.planbok.view.finding.ShownFinding;
import se.planbok.view.fold.View;
import se.planbok.view.followup.FollowUp;
import se.planbok.view.followup.FollowUps;
import se.planbok.view.outturn.Outturn;
import se.planbok.view.outturn.OutturnView;
import se.planbok.view.store.ViewReads;
import se.planbok.view.workload.WorkloadView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service with the example: whole lives of plans, whose sums are made once more in plain SQL over the events. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"planbok.demo.password=bara-ett-prov", "planbok.sample=exempel"},
        classes = PlanbokApplication.class)
@DirtiesContext
class ExampleTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final int BODIES = 3;
    private static final Pattern OUTTURN_TOO = Pattern.compile(
            "((?:activities|lines)/[^/]+/|chapters/[^/]+/(?=allocated))?(allocated|upper|spent|planned/upper)");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @LocalServerPort
    private int port;

    @Autowired
    private ViewReads reads;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    @Autowired
    private WorkloadView workload;

    @Autowired
    private BudgetView budget;

    @Autowired
    private OutturnView outturn;

    @Autowired
    private PlanDocumentView document;

    @Autowired
    private FindingsView findings;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", DATABASE::url);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_totals_of_days_are_those_of_the_events(String plan) {
        assertSums(plan, workload, Sums.DAYS);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_totals_of_money_are_those_of_the_events(String plan) {
        assertSums(plan, budget, Sums.MONEY);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void the_outturn_is_that_of_the_events(String plan) {
        JsonNode shown = json.valueToTree(outturn(plan));

        Sums.DAYS.of(database, plan).forEach((figure, sum) -> assertOutturn(shown, figure, "days", sum));
        Sums.MONEY.of(database, plan).forEach((figure, sum) -> assertOutturn(shown, figure, "money", sum));
    }

    /** What the workload and the budget call allocated, upper and spent, the outturn calls amended and used. */
    private static void assertOutturn(JsonNode outturn, String figure, String of, BigDecimal sum) {
        Matcher named = OUTTURN_TOO.matcher(figure);
        if (named.matches()) {
            String within = Optional.ofNullable(named.group(1)).orElse("total/");
            String member = named.group(2).endsWith("spent") ? "used" : "amended";
            assertThat(Sums.at(outturn, within + of + "/" + member).decimalValue())
                    .as(figure)
                    .isEqualByComparingTo(sum);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void the_years_side_by_side_have_the_totals_of_the_events(int body) {
        String organisation = "exempel-" + body;
        List<String> years = IntStream.rangeClosed(2022, 2027)
                .mapToObj(year -> organisation + "-" + year)
                .toList();

        FollowUp followUp = FollowUps.of(
                organisation, 2022, 2027, years.stream().map(this::outturn).toList(), Map.of());

        assertThat(followUp.plans()).extracting(FollowUp.PlanOfYear::planId).containsExactlyElementsOf(years);
        for (FollowUp.PlanOfYear plan : followUp.plans()) {
            Map<String, BigDecimal> days = Sums.DAYS.of(database, plan.planId());
            Map<String, BigDecimal> money = Sums.MONEY.of(database, plan.planId());
            JsonNode shown = json.valueToTree(plan);
            assertThat(shown.at("/days/used").decimalValue()).isEqualByComparingTo(days.get("spent"));
            assertThat(shown.at("/days/amended").decimalValue()).isEqualByComparingTo(days.get("allocated"));
            assertThat(shown.at("/money/used").decimalValue()).isEqualByComparingTo(money.get("spent"));
            assertThat(shown.at("/money/amended").decimalValue()).isEqualByComparingTo(money.get("planned/upper"));
            assertThat(followUp.initiatives().stream()
                            .flatMap(initiative -> initiative.years().stream())
                            .filter(year -> year.planId().equals(plan.planId()))
                            .map(year -> year.days().used())
                            .reduce(Days.ZERO, Days::plus))
                    .isEqualTo(plan.days().used());
        }
        assertThat(followUp.carried())
                .extracting(FollowUp.Carried::amount)
                .containsExactlyElementsOf(database.sql("""
                                SELECT (payload ->> 'amount')::bigint FROM event
                                WHERE type = 'SurplusCarriedOver' AND stream_id LIKE ? ORDER BY stream_id""")
                        .param(organisation + "-____")
                        .query(Long.class)
                        .list());
    }

    /** The last that was stated of each activity and line stands in the outturn, and nothing else, each with its reason. */
    @ParameterizedTest
    @MethodSource("plans")
    void what_planners_say_of_a_year_is_told_by_its_outturn(String plan) {
        Outturn told = outturn(plan);
        Map<String, String> said = new TreeMap<>();
        told.activities().forEach(activity -> {
            activity.progress()
                    .ifPresent(now -> said.put("progress of " + activity.key(), now.step() + " " + now.light()));
            activity.days()
                    .forecast()
                    .ifPresent(now -> said.put("days of " + activity.key(), now.amount() + " " + now.reason()));
            activity.money()
                    .forecast()
                    .ifPresent(now -> said.put("money of " + activity.key(), now.amount() + " " + now.reason()));
        });
        told.lines()
                .forEach(line -> line.money()
                        .forecast()
                        .ifPresent(now -> said.put("line " + line.key(), now.amount() + " " + now.reason())));

        assertThat(said).isEqualTo(said(plan));
        assertThat(said.isEmpty()).isEqualTo(plan.endsWith("-2027"));
    }

    private Map<String, String> said(String plan) {
        Map<String, String> said = new TreeMap<>();
        database.sql("""
                        WITH one AS (SELECT sequence, type, payload AS e, payload ->> 'reason' AS reason
                            FROM event WHERE stream_type = 'Plan' AND stream_id = :plan)
                        SELECT 'progress of ' || (e ->> 'activity'), (e ->> 'step') || ' ' || (e ->> 'light'), sequence
                        FROM one WHERE type = 'ProgressAssessed'
                        UNION ALL SELECT 'days of ' || (e ->> 'activity'), (e ->> 'days') || ' ' || reason, sequence
                        FROM one WHERE type = 'ForecastStated' AND e ->> 'days' IS NOT NULL
                        UNION ALL SELECT coalesce('money of ' || (e ->> 'activity'), 'line ' || (e ->> 'line')),
                            (e ->> 'amount') || ' ' || reason, sequence
                        FROM one WHERE type = 'ForecastStated' AND e ->> 'amount' IS NOT NULL
                        ORDER BY sequence""").param("plan", plan).query(row -> {
            said.put(row.getString(1), row.getString(2));
        });
        return said;
    }

    @Test
    void planners_use_every_step_and_light_and_expect_more_and_less_and_none() {
        assertThat(database.sql("""
                                SELECT DISTINCT payload ->> 'step' FROM event WHERE type = 'ProgressAssessed'
                                UNION SELECT DISTINCT payload ->> 'light' FROM event WHERE type = 'ProgressAssessed'""").query(String.class).list())
                .containsExactlyInAnyOrder("NOT_STARTED", "STARTED", "HALF_WAY", "DONE", "GREEN", "YELLOW", "RED");
        List<Outturn.WorkingDays> foreseen = plans().stream()
                .flatMap(plan -> outturn(plan).activities().stream())
                .map(Outturn.Activity::days)
                .filter(days -> days.forecast().isPresent())
                .toList();
        assertThat(foreseen)
                .anyMatch(days ->
                        days.forecast().get().amount().exceeds(days.amended().orElseThrow()))
                .anyMatch(days -> days.amended()
                        .orElseThrow()
                        .exceeds(days.forecast().get().amount()))
                .anyMatch(days -> days.forecast().get().amount().equals(Days.ZERO));
    }

    /** Under another title in the plans from the second year on; the key, and what is compared, stay. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_chapter_that_was_renamed_is_followed_by_its_key(int body) {
        for (int year = 2022; year <= 2027; year++) {
            String plan = "exempel-" + body + "-" + year;
            String title = year == 2022 ? "Stöd och vägledning" : "Stöd till kommuner och föreningar";
            JsonNode shown =
                    json.valueToTree(reads.current(document, new PlanId(plan)).answer());
            assertThat(Sums.at(shown, "chapters/stod/title").stringValue()).isEqualTo(title);
            assertThat(outturn(plan).chapters())
                    .filteredOn(chapter -> chapter.key().equals("stod"))
                    .extracting(Outturn.Chapter::title)
                    .containsExactly(title);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void what_was_split_or_merged_is_one_effort_over_the_years(int body) throws Exception {
        JsonNode followUp = read("/planbok/v1/follow-ups?organisation=exempel-" + body + "&from=2022&to=2027");

        assertOneEffort(followUp, "exempel-" + body + "-2024", "InitiativeSplit");
        assertOneEffort(followUp, "exempel-" + body + "-2025", "InitiativesMerged");
    }

    /** Its days of the year and of the one before are those of all its activities, and it neither begins nor ends. */
    private void assertOneEffort(JsonNode followUp, String plan, String type) {
        JsonNode told = database.sql("SELECT payload::text FROM event WHERE stream_id = ? AND type = ?")
                .params(plan, type)
                .query((row, number) -> json.readTree(row.getString(1)))
                .single();
        List<String> ended = type.equals("InitiativeSplit")
                ? List.of(told.path("initiative").stringValue())
                : texts(told.path("initiatives"));
        List<String> begun = type.equals("InitiativeSplit")
                ? texts(told.path("into"))
                : List.of(told.path("into").stringValue());
        JsonNode effort = followUp.path("initiatives")
                .valueStream()
                .filter(one -> texts(one.path("keys")).containsAll(ended))
                .findFirst()
                .orElseThrow();
        PlanId now = new PlanId(plan);
        String before = plan.replace(Integer.toString(now.year()), Integer.toString(now.year() - 1));
        JsonNode year = ofPlan(effort.path("years"), plan);

        assertThat(texts(effort.path("keys"))).containsAll(begun);
        assertThat(texts(year.path("activities"), "initiative"))
                .containsAll(begun)
                .doesNotContainAnyElementsOf(ended);
        assertThat(texts(ofPlan(effort.path("years"), before).path("activities"), "initiative"))
                .containsAll(ended)
                .doesNotContainAnyElementsOf(begun);
        assertThat(year.at("/days/amended").decimalValue())
                .isEqualByComparingTo(allocated(plan, texts(year.path("activities"), "key")));
        assertThat(year.at("/change/days").decimalValue())
                .isEqualByComparingTo(year.at("/days/amended")
                        .decimalValue()
                        .subtract(allocated(
                                before,
                                texts(ofPlan(effort.path("years"), before).path("activities"), "key"))));
        JsonNode ofYear = ofPlan(followUp.path("plans"), plan);
        String effortKey = effort.path("key").stringValue();
        assertThat(texts(ofYear.path("entries"))).doesNotContain(effortKey);
        assertThat(texts(ofYear.path("exits"))).doesNotContain(effortKey);
    }

    /** Days of the activities, made in SQL. */
    private BigDecimal allocated(String plan, List<String> activities) {
        Map<String, BigDecimal> days = Sums.DAYS.of(database, plan);
        return activities.stream()
                .map(activity -> days.get("activities/" + activity + "/allocated"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static JsonNode ofPlan(JsonNode list, String plan) {
        return list.valueStream()
                .filter(one -> one.path("planId").stringValue().equals(plan))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private static List<String> texts(JsonNode list, String member) {
        return list.valueStream().map(one -> one.path(member).stringValue()).toList();
    }

    private JsonNode read(String path) throws Exception {
        String reader = Base64.getEncoder().encodeToString("reader:bara-ett-prov".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + reader)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return json.readTree(answer.body());
        }
    }

    private Outturn outturn(String plan) {
        return (Outturn) reads.current(outturn, new PlanId(plan)).answer();
    }

    @Test
    void every_body_has_five_years_of_whole_lives_and_the_next_one_opened() {
        for (int body = 1; body <= BODIES; body++) {
            for (int year = 2022; year <= 2025; year++) {
                assertThat(status(body, year)).isEqualTo("CLOSED");
            }
            assertThat(status(body, 2026)).isEqualTo("ADOPTED");
            assertThat(status(body, 2027)).isEqualTo("DRAFT");
        }
        assertThat(plans())
                .hasSize(database.sql("SELECT count(DISTINCT stream_id) FROM event WHERE stream_type = 'Plan'")
                        .query(Integer.class)
                        .single());
    }

    /** One goal is worked on by nobody, and one measurement was revised after a decision had seen it. */
    @Test
    void every_body_has_goals_and_follows_the_effects_of_an_effort() {
        assertThat(database.sql("""
                                SELECT stream_type || ' ' || type, count(*) FROM event
                                WHERE type IN ('GoalAdded', 'GoalAssessed', 'MeasurementUsed', 'EffectAssessed')
                                GROUP BY 1 ORDER BY 1""")
                        .query((row, number) -> row.getString(1) + " " + row.getInt(2))
                        .list())
                .containsExactly(
                        "EffectStudy EffectAssessed " + 3 * BODIES,
                        "EffectStudy MeasurementUsed " + BODIES,
                        "GoalProgramme GoalAdded " + 3 * BODIES,
                        "GoalProgramme GoalAssessed " + 11 * BODIES);
        assertThat(database.sql("""
                                SELECT count(*) FROM event study JOIN event plan ON plan.type = 'ActivityAdded'
                                    AND plan.payload ->> 'initiative' = study.payload ->> 'initiative'
                                    AND plan.stream_id = (study.payload ->> 'organisation') || '-2022'
                                WHERE study.type = 'EffectStudyOpened'""").query(Integer.class).single()).isEqualTo(BODIES);
    }

    /** What may happen to a plan happens in the example; what does not is of rarer kinds, and is named here. */
    @Test
    void lives_are_full() {
        Set<String> seen = Set.copyOf(database.sql("SELECT DISTINCT type FROM event")
                .query(String.class)
                .list());

        assertThat(seen)
                .contains(
                        "PlanReturned",
                        "PlanAdopted",
                        "DaysReallocated",
                        "CapacityRevised",
                        "PriorityChanged",
                        "ActivityCancelled",
                        "ActivityStarted",
                        "ReservationChanged",
                        "ReservationReleased",
                        "ReservationLapsed",
                        "ReservationCarriedOver",
                        "SurplusCarriedOver",
                        "BudgetLineRevised",
                        "FundingConfirmed",
                        "DaysReported",
                        "DaysReportCorrected",
                        "ExpenditureRecorded",
                        "ProgressReported",
                        "WorkItemCompleted",
                        "WorkItemRescheduled",
                        "ForecastStated",
                        "ProgressAssessed",
                        "ChapterRenamed",
                        "InitiativeSplit",
                        "InitiativesMerged",
                        "AuthorityInformed",
                        "PeriodClosed",
                        "PlanClosed");
    }

    @Test
    void whoever_submits_a_plan_does_not_adopt_it() {
        assertThat(database.sql("""
                                SELECT count(*) FROM event submitted JOIN event adopted USING (stream_type, stream_id)
                                WHERE submitted.type = 'PlanSubmitted' AND adopted.type IN ('PlanApproved', 'PlanAdopted')
                                  AND submitted.person = adopted.person""").query(Integer.class).single()).isZero();
    }

    /** Limits are passed on purpose, one kind in each body, and that is said. */
    @Test
    void what_would_stop_a_plan_is_acknowledged() {
        List<ShownFinding> blocking = plans().stream()
                .map(plan -> reads.current(findings, new PlanId(plan)))
                .flatMap(now -> findings.answer(now.plan(), now.version(), now.state(), TODAY).findings().stream())
                .filter(finding -> finding.severity() == Severity.BLOCKING)
                .toList();

        assertThat(blocking).isNotEmpty().allMatch(ShownFinding::acknowledged);
        assertThat(database.sql("""
                                SELECT DISTINCT coalesce(payload ->> 'code', type) FROM event
                                WHERE payload ->> 'acceptExcess' IS NOT NULL OR type = 'FindingAcknowledged'""").query(String.class).list())
                .containsExactlyInAnyOrder("FundsReserved", "DaysAllocated", "SPLIT_SUSPECTED");
    }

    private String status(int body, int year) {
        PlanId plan = new PlanId("exempel-" + body + "-" + year);
        return json.valueToTree(reads.current(document, plan).answer())
                .path("status")
                .stringValue();
    }

    /** Every sum that SQL makes stands in the view, and the view has no line, activity or chapter that SQL does not know. */
    private void assertSums(String plan, View<?> view, Sums sums) {
        JsonNode answer = json.valueToTree(reads.current(view, new PlanId(plan)).answer());
        Map<String, BigDecimal> made = sums.of(database, plan);

        Map<String, BigDecimal> shown = new TreeMap<>();
        made.keySet()
                .forEach(figure ->
                        shown.put(figure, Sums.at(answer, figure).decimalValue().stripTrailingZeros()));

        assertThat(made).isNotEmpty();
        assertThat(shown).isEqualTo(made);
        assertThat(Sums.members(answer)).isEqualTo(Sums.members(made.keySet()));
    }

    static List<String> plans() {
        return Stream.of(1, 2, 3)
                .flatMap(body ->
                        Stream.of(2022, 2023, 2024, 2025, 2026, 2027).map(year -> "exempel-" + body + "-" + year))
                .toList();
    }
}
