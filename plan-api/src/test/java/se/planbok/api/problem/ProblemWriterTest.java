package se.planbok.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.planbok.api.command.TooBusy;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.read.NotAdopted;
import se.planbok.plan.StaleVersion;
import se.planbok.plan.refusal.CapacityExceeded;
import se.planbok.plan.refusal.DecisionRequired;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.LineExceeded;
import se.planbok.plan.refusal.OutOfTurn;
import se.planbok.plan.refusal.PlanNotOpened;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.refusal.ReservationsUnspent;
import se.planbok.plan.refusal.SettingUndecided;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.PlanStep;
import se.planbok.plan.value.Policy;
import se.planbok.plan.value.SubjectKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemWriterTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockHttpServletRequest request =
            new MockHttpServletRequest("POST", "/planbok/v1/plans/rus-2021/commands");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_refusal_names_its_rule_with_its_figures_as_numbers() throws IOException {
        JsonNode problem =
                answer(new PlanRefused(17, 3, List.of(new CapacityExceeded(Days.of(860), Days.stated(1721)))));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getHeader("Content-Language")).isEqualTo("sv");
        assertThat(problem.get("type").asString()).isEqualTo("/problems/capacity-exceeded");
        assertThat(problem.get("status").asInt()).isEqualTo(409);
        assertThat(problem.get("rule").asString()).isEqualTo("R2");
        assertThat(problem.get("capacity").isIntegralNumber()).isTrue();
        assertThat(problem.get("allocated").decimalValue()).isEqualByComparingTo("860.5");
        assertThat(problem.get("command").asInt()).isEqualTo(3);
        assertThat(problem.get("instance").asString()).isEqualTo("/planbok/v1/plans/rus-2021/commands");
        assertThat(problem.get("detail").asString()).contains("860,5 av 860");
    }

    @Test
    void the_same_is_said_in_english_where_that_is_asked_for() throws IOException {
        request.addHeader("Accept-Language", "en-GB");
        JsonNode problem = answer(new PlanRefused(17, 0, List.of(new LineExceeded("arrangemang", 200_000, 250_000))));
        assertThat(problem.get("detail").asString()).contains("SEK 250,000 would be committed");
        assertThat(response.getHeader("Content-Language")).isEqualTo("en");
    }

    @Test
    void the_foremost_rule_is_named_and_all_are_told() throws IOException {
        JsonNode problem = answer(new PlanRefused(
                1, 0, List.of(new LineExceeded("a", 1, 2), new KeyUnknown(SubjectKind.ACTIVITY, "webb"))));
        assertThat(problem.get("rule").asString()).isEqualTo("R1");
        assertThat(problem.get("detail").asString()).isEqualTo("Det finns inget som har nyckeln webb (insats).");
        assertThat(problem.get("refusals").findValuesAsString("rule")).containsExactly("R1", "R4");
        assertThat(problem.get("refusals").get(1).get("detail").asString()).contains("raden a");
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ProblemWriterTest::kinds)
                : Stream.of(type);
    }

    @Test
    void every_refusal_has_a_problem_of_its_own_in_both_languages() throws IOException {
        assertThat(RefusalExamples.EVERY.stream()
                        .map(Object::getClass)
                        .distinct()
                        .toList())
                .containsExactlyInAnyOrderElementsOf(kinds(Refusal.class).toList());
        assertThat(RefusalExamples.byType()).hasSize((int) kinds(Refusal.class).count());
        for (Refusal refusal : RefusalExamples.EVERY) {
            for (String language : List.of("sv", "en")) {
                var asking = new MockHttpServletRequest("POST", "/");
                asking.addHeader("Accept-Language", language);
                var body = ProblemWriter.body(
                        Optional.empty(),
                        Trace.of(asking),
                        RefusalProblem.of(new PlanRefused(0, 0, List.of(refusal))),
                        ProblemTexts.language(asking));
                assertThat(body.get("detail").toString()).isNotBlank().doesNotContain("{");
                assertThat(body.keySet()).containsAll(refusal.figures().keySet());
            }
        }
    }

    @Test
    void a_decision_that_is_missing_is_told_with_its_figures_and_who_is_to_take_it() throws IOException {
        JsonNode problem = answer(new PlanRefused(
                17,
                0,
                List.of(new DecisionRequired(
                        Matter.MONEY, Optional.of(Figure.of(120_000)), Optional.of(Figure.of(100_000)), "styrgrupp"))));

        assertThat(problem.get("type").asString()).isEqualTo("/problems/decision-required");
        assertThat(problem.get("rule").asString()).isEqualTo("R5");
        assertThat(problem.get("amount").asLong()).isEqualTo(120_000);
        assertThat(problem.get("threshold").asLong()).isEqualTo(100_000);
        assertThat(problem.get("authority").asString()).isEqualTo("styrgrupp");
        assertThat(problem.get("detail").asString()).contains("beslutas av styrgrupp");
    }

    @Test
    void what_is_decided_whatever_the_amount_is_not_said_to_be_over_nothing() throws IOException {
        JsonNode problem = answer(new PlanRefused(
                17,
                0,
                List.of(new DecisionRequired(
                        Matter.MONEY, Optional.of(Figure.of(150_000)), Optional.of(Figure.of(0)), "styrgrupp"))));

        assertThat(problem.get("detail").asString())
                .contains("kr beslutas av styrgrupp, vilket belopp det än är.")
                .doesNotContain("över");
    }

    @ParameterizedTest
    @EnumSource
    void what_scope_and_days_need_is_said_in_words_of_their_own(Matter matter) throws IOException {
        boolean scope = matter == Matter.SCOPE;
        JsonNode problem = answer(new PlanRefused(
                17,
                0,
                List.of(new DecisionRequired(
                        matter,
                        scope ? Optional.empty() : Optional.of(Figure.of(Days.stated(21))),
                        scope ? Optional.empty() : Optional.of(Figure.of(10)),
                        "styrgrupp"))));

        assertThat(problem.get("detail").asString())
                .contains("beslutas av styrgrupp")
                .doesNotContain("{");
        assertThat(problem.has("amount")).isEqualTo(!scope);
    }

    @ParameterizedTest
    @EnumSource
    void every_setting_that_may_need_a_decision_has_a_name(Policy policy) throws IOException {
        assertThat(answer(new PlanRefused(17, 0, List.of(new SettingUndecided(policy.name()))))
                        .get("detail")
                        .asString())
                .doesNotContain(policy.name());
    }

    @Test
    void reservations_are_a_list() throws IOException {
        JsonNode problem =
                answer(new PlanRefused(0, 0, List.of(new ReservationsUnspent("webb", 500, List.of("a", "b")))));
        assertThat(problem.get("reservations").get(1).asString()).isEqualTo("b");
    }

    @Test
    void a_step_out_of_turn_says_in_words_where_the_plan_is_and_who_is_next() throws IOException {
        JsonNode problem = answer(new PlanRefused(
                0, 0, List.of(new OutOfTurn(PlanStep.ADOPT, PlanStatus.SUBMITTED, "styrgrupp", PlanStep.APPROVE))));
        assertThat(problem.get("status").asInt()).isEqualTo(409);
        assertThat(problem.get("planStatus").asString()).isEqualTo("SUBMITTED");
        assertThat(problem.get("turn").asString()).isEqualTo("styrgrupp");
        assertThat(problem.get("detail").asString())
                .isEqualTo("Det går inte att fastställa planen så: den är inlämnad, och i tur står styrgrupp, "
                        + "som ska godkänna den.");
    }

    @Test
    void all_faults_of_a_malformed_request_are_told() throws IOException {
        JsonNode problem = answer(new MalformedRequest(
                List.of(FormProblem.REQUIRED.at("/1/days"), FormProblem.UNKNOWN_TYPE_NEAR.at("/2/type", "A", "B"))));
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("detail").asString()).startsWith("Begäran har 2 fel");
        assertThat(problem.get("errors").findValuesAsString("pointer")).containsExactly("/1/days", "/2/type");
        assertThat(problem.get("errors").get(1).get("detail").asString())
                .isEqualTo("Det finns inget kommando A. Menade du B?");
    }

    @Test
    void a_stale_version_says_both_versions() throws IOException {
        JsonNode problem = answer(new StaleVersion(1700, 1801));
        assertThat(problem.get("status").asInt()).isEqualTo(412);
        assertThat(problem.get("expected").asInt()).isEqualTo(1700);
        assertThat(problem.get("version").asInt()).isEqualTo(1801);
        assertThat(problem.get("detail").asString()).contains("1700", "1801");
    }

    @Test
    void a_busy_plan_is_worth_trying_again() throws IOException {
        assertThat(answer(new TooBusy("rus-2021", null)).get("status").asInt()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void an_unknown_plan_is_not_found() throws IOException {
        assertThat(answer(new PlanNotOpened("rus-1999")).get("status").asInt()).isEqualTo(404);
    }

    @Test
    void a_plan_that_is_not_adopted_cannot_be_read_as_adopted() throws IOException {
        assertThat(answer(new NotAdopted("rus-2021")).get("type").asString()).isEqualTo("/problems/not-adopted");
        assertThat(response.getStatus()).isEqualTo(404);
    }

    @Test
    void the_unexpected_tells_nothing_but_its_trace() throws IOException {
        request.addHeader("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        JsonNode problem = answer(new IllegalStateException("secret"));
        assertThat(problem.get("status").asInt()).isEqualTo(500);
        assertThat(problem.toString()).doesNotContain("secret", "Exception");
        assertThat(problem.get("traceId").asString()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void a_trace_of_another_form_is_replaced() {
        for (String header : List.of(
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
                "nonsense")) {
            assertThat(Trace.parse(header).id())
                    .matches("[0-9a-f]{32}")
                    .isNotEqualTo("0af7651916cd43dd8448eb211c80319c");
        }
        assertThat(Trace.parse("01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more")
                        .id())
                .isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(Trace.parse(null).id()).matches("[0-9a-f]{32}");
    }

    @Test
    void an_address_that_is_no_uri_is_not_repeated() throws IOException {
        request.setRequestURI("/a b<script>");
        assertThat(answer(new PlanNotOpened("x")).has("instance")).isFalse();
    }

    private JsonNode answer(Exception thrown) throws IOException {
        ProblemWriter.write(request, response, Problems.of(thrown));
        return JSON.readTree(response.getContentAsByteArray());
    }
}
