package se.planbok.plan.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.above;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.ladder;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.object;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.policy;
import static se.planbok.plan.Orders.proposeTacit;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.upToShare;
import static se.planbok.plan.Taken.on;
import static se.planbok.plan.Taken.statedOn;
import static se.planbok.plan.Taken.tacit;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.planbok.plan.Order;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.DecisionInvalid;
import se.planbok.plan.refusal.Invalidity;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Policy;

/** R5: a share of a line with tacit consent within three weeks. Everything is put on 5 February 2021 in Stockholm. */
class SilenceHasLastedTest {

    private static final String LAST_OF_21 = "2021-02-26";
    private static final Instant LAST_DAY_IN_STOCKHOLM = Instant.parse("2021-02-26T22:59:59.999Z");
    private static final Instant DAY_AFTER_IN_STOCKHOLM = Instant.parse("2021-02-26T23:00:00Z");

    private final PlanFixture plan = PlanFixture.given(
                    open(860),
                    authority("styrgrupp"),
                    authority("chef"),
                    confirmed("bidrag", 20_000_000),
                    line("arrangemang", 5_000_000))
            .and(ladder(upToShare(10, "chef", 21), above("styrgrupp")), policy(Policy.TACIT_ALLOWED, true));

    private PlanFixture put(String lastDay) {
        return plan.and(proposeTacit("fraga", "chef", lastDay, "scb"));
    }

    private static Order silence(String date) {
        return on(tacit("chef", date, "fraga"), reserve("kop", "arrangemang", 500_000));
    }

    private static DecisionInvalid invalid(Invalidity why, String expected, String actual) {
        return new DecisionInvalid("chef", DecisionForm.TACIT, why, Figure.of(expected), Figure.of(actual));
    }

    @Test
    void a_proposal_that_could_be_objected_to_for_a_day_less_is_not_decided_by_silence() {
        put("2021-02-25")
                .at(DAY_AFTER_IN_STOCKHOLM)
                .when(silence("2021-02-27"))
                .isRefused(invalid(Invalidity.OBJECTION_TIME_TOO_SHORT, LAST_OF_21, "2021-02-25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {LAST_OF_21, "2021-02-27"})
    void one_that_could_be_objected_to_for_all_the_days_or_longer_is(String lastDay) {
        put(lastDay)
                .at(Instant.parse("2021-02-28T08:00:00Z"))
                .when(silence("2021-02-28"))
                .isAccepted();
    }

    @Test
    void silence_decides_from_the_day_after_the_last_in_stockholm_and_not_on_the_last() {
        PlanFixture put = put(LAST_OF_21);

        put.at(LAST_DAY_IN_STOCKHOLM)
                .when(silence("2021-02-27"))
                .isRefused(invalid(Invalidity.LAST_DAY_NOT_PASSED, LAST_OF_21, LAST_OF_21));
        put.at(DAY_AFTER_IN_STOCKHOLM)
                .when(silence(LAST_OF_21))
                .isRefused(invalid(Invalidity.LAST_DAY_NOT_PASSED, LAST_OF_21, LAST_OF_21));
        put.at(DAY_AFTER_IN_STOCKHOLM).when(silence("2021-02-27")).isAccepted();
    }

    @Test
    void the_days_are_counted_from_the_day_that_the_proposal_holds_from() {
        plan.andDated("2021-02-04", proposeTacit("fraga", "chef", "2021-02-25", "scb"))
                .at(DAY_AFTER_IN_STOCKHOLM)
                .when(silence("2021-02-26"))
                .isAccepted();
    }

    @Test
    void an_objection_ends_it_however_long_it_has_stood() {
        put(LAST_OF_21)
                .and(object("fraga", "scb", LAST_OF_21))
                .at(DAY_AFTER_IN_STOCKHOLM)
                .when(silence("2021-02-27"))
                .isRefused(new DecisionInvalid(
                        "chef", DecisionForm.TACIT, Invalidity.OBJECTED_TO, Figure.of(0), Figure.of(1)));
    }

    @Test
    void a_step_that_says_no_time_takes_any() {
        plan.and(proposeTacit("fraga", "styrgrupp", "2021-02-06", "scb"))
                .at(Instant.parse("2021-02-07T08:00:00Z"))
                .when(on(tacit("styrgrupp", "2021-02-07", "fraga"), reserve("kop", "arrangemang", 500_000)))
                .isAccepted();
    }

    @Test
    void stated_history_tells_of_a_shorter_time_and_leaves_a_finding() {
        put("2021-02-25")
                .at(DAY_AFTER_IN_STOCKHOLM)
                .when(statedOn(tacit("chef", "2021-02-27", "fraga"), reserve("kop", "arrangemang", 500_000)))
                .comesTo(decided -> assertThat(decided.events().getFirst().rules())
                        .contains(new RuleOutcome(
                                "R5", Figure.of(LAST_OF_21), Figure.of("2021-02-25"), Verdict.NOT_FOLLOWED)))
                .leavesStanding(FindingCode.RULE_NOT_FOLLOWED);
    }
}
