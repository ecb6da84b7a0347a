package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.api.journey.RusPlanTest.json;
import static se.planbok.api.journey.RusPlanTest.member;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The plans of RUS for 2020, 2021 and 2022 side by side, and what cannot be asked. */
class FollowUpTest extends RunningService {

    private static final String FOLLOW_UP = "/planbok/v1/follow-ups?organisation=rus&from=2020&to=2022";

    @Test
    void three_years_of_rus_stand_side_by_side() throws Exception {
        JsonNode followUp = as("reader").read(FOLLOW_UP);

        assertThat(texts(followUp.path("plans"), "planId")).containsExactly("rus-2020", "rus-2021", "rus-2022");
        assertThat(texts(followUp.path("plans"), "status").get(1)).isEqualTo("ADOPTED");
        JsonNode year2021 = followUp.at("/plans/1");
        assertThat(year2021.at("/days/adopted").intValue()).isEqualTo(860);
        assertThat(year2021.at("/days/amended").intValue()).isEqualTo(860);
        assertThat(followUp.at("/plans/0/partial").booleanValue()).isTrue();
        assertThat(year2021.path("entries").size()).isZero();
        assertThat(followUp.at("/plans/2/change").size()).isZero();
    }

    @Test
    void salaries_are_compared_with_an_outturn_that_is_about_what_it_says() throws Exception {
        JsonNode salaries = member(as("reader").read(FOLLOW_UP).path("lines"), "loner-resor-rus");

        JsonNode year2020 = salaries.at("/years/0");
        assertThat(year2020.at("/money/amended").longValue()).isEqualTo(3_700_000);
        assertThat(year2020.at("/money/used").longValue()).isEqualTo(3_300_000);
        assertThat(year2020.path("approximate").booleanValue()).isTrue();
        JsonNode year2021 = salaries.at("/years/1");
        assertThat(year2021.path("year").intValue()).isEqualTo(2021);
        assertThat(year2021.at("/money/adopted").longValue()).isEqualTo(3_700_000);
        assertThat(year2021.at("/change/money").longValue()).isZero();
    }

    @Test
    void the_surplus_of_one_year_and_the_funding_of_the_next_are_one_link() throws Exception {
        JsonNode carried = as("reader").read(FOLLOW_UP).path("carried");

        assertThat(carried).isEqualTo(json("""
                [{"source": "overskott-2020", "from": "rus-2020", "to": "rus-2021", "amount": 688107}]"""));
    }

    @Test
    void large_efforts_without_an_effect_study_are_found_and_the_plans_own_findings_are_as_they_were()
            throws Exception {
        JsonNode findings = as("reader").read(FOLLOW_UP).at("/plans/1/findings");

        assertThat(texts(findings, "code")).isNotEmpty().containsOnly("EFFECT_STUDY_MISSING");
        assertThat(texts(findings, "subject"))
                .contains("lopande-uppfoljning")
                .doesNotContain("fordjupad-utvardering-2023");
        assertThat(findings.at("/0")).isEqualTo(json("""
                {"code": "EFFECT_STUDY_MISSING", "severity": "INFO", "subject": "lopande-uppfoljning",
                 "kind": "INITIATIVE", "expected": 20, "actual": 166}"""));
        assertThat(texts(
                        as("reader").read("/planbok/v1/plans/rus-2021/findings").path("findings"), "code"))
                .doesNotContain("EFFECT_STUDY_MISSING");
    }

    @Test
    void strategic_planning_runs_through_two_years() throws Exception {
        JsonNode planning = as("reader").read("/planbok/v1/initiatives/strategisk-samhallsplanering?organisation=rus");

        assertThat(planning.path("key").stringValue()).isEqualTo("strategisk-samhallsplanering");
        assertThat(planning.path("years").size()).isEqualTo(2);
        assertThat(planning.at("/years/0/planId").stringValue()).isEqualTo("rus-2021");
        assertThat(planning.at("/years/1/planId").stringValue()).isEqualTo("rus-2022");
        assertThat(planning.at("/years/1/change").size()).isZero();
        assertThat(planning)
                .isEqualTo(member(as("reader").read(FOLLOW_UP).path("initiatives"), "strategisk-samhallsplanering"));
    }

    @Test
    void as_of_a_moment_the_years_are_as_they_were() throws Exception {
        String opened = as("reader")
                .read("/planbok/v1/plans/rus-2021/decisions?limit=1")
                .at("/decisions/0/at")
                .stringValue();

        JsonNode then = as("reader").read("/planbok/v1/follow-ups?organisation=rus&asOf=" + opened);

        assertThat(texts(then.path("plans"), "planId")).doesNotContain("rus-2022");
        assertThat(then.path("to").intValue()).isEqualTo(2021);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "follow-ups",
                "follow-ups?organisation=RUS",
                "follow-ups?organisation=rus&from=20",
                "follow-ups?organisation=rus&from=2022&to=2021",
                "follow-ups?organisation=rus&asOf=2021",
                "initiatives/lopande-stod"
            })
    void what_has_the_wrong_form_is_told(String path) throws Exception {
        assertThat(as("reader").get("/planbok/v1/" + path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "follow-ups?organisation=finns-inte",
                "follow-ups?organisation=rus&from=1999&to=2001",
                "initiatives/finns-inte?organisation=rus"
            })
    void what_is_not_there_is_told(String path) throws Exception {
        assertThat(as("reader").get("/planbok/v1/" + path).statusCode()).isEqualTo(404);
    }

    private static List<String> texts(JsonNode list, String member) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(member).stringValue()));
        return texts;
    }
}
