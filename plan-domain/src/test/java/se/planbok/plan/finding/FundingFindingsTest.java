package se.planbok.plan.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.adjust;
import static se.planbok.plan.Orders.change;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirm;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.earmark;
import static se.planbok.plan.Orders.expected;
import static se.planbok.plan.Orders.funding;
import static se.planbok.plan.Orders.key;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.moveToActivity;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.openPartial;
import static se.planbok.plan.Orders.range;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.revise;
import static se.planbok.plan.Orders.spend;
import static se.planbok.plan.Orders.withdrawFunding;
import static se.planbok.plan.Orders.withdrawLine;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.value.Earmark;
import se.planbok.plan.value.FundingStatus;

/** What does not add up between money in and money out, by the figures of RUS for 2021 where they say it best. */
class FundingFindingsTest {

    private static final String PLAN = "rus-2021";

    /** RUS: 6 330 000–6 530 000 planned, 6 328 107 confirmed and 200 000 expected. */
    private static PlanFixture rus(PlanCommand opening) {
        return PlanFixture.given(opening)
                .andStated(
                        confirmed("anslag", 5_640_000),
                        carried("overskott-2020", 688_107),
                        expected("havs", 200_000),
                        line("fast", 5_630_000),
                        line("reserverade-2020", 700_000));
    }

    private static PlanCommand carried(String key, long amount) {
        return funding(key, amount, FundingStatus.CONFIRMED, List.of(), Optional.of("2020"));
    }

    private static PlanCommand reservedFrom2020(String key, long amount) {
        return reserve(key, "reserverade-2020", amount, Optional.empty(), Optional.of("rus-2020"), Optional.empty());
    }

    private static PlanCommand earmarked(String source, Earmark... earmarks) {
        return funding(source, 500_000, FundingStatus.CONFIRMED, List.of(earmarks), Optional.empty());
    }

    @Test
    void planned_lower_amounts_above_confirmed_money_are_found_until_money_comes_or_a_line_is_lowered() {
        PlanFixture plan = rus(open(860));

        Finding underfunded = plan.when(revise("fast", 5_630_000, 5_830_000))
                .leavesStanding(FindingCode.PLAN_UNDERFUNDED, FindingCode.RANGE_UNFUNDED)
                .finding(FindingCode.PLAN_UNDERFUNDED, PLAN);
        assertThat(underfunded.expected()).isEqualTo(PlanFixture.kronor(6_330_000));
        assertThat(underfunded.actual()).isEqualTo(PlanFixture.kronor(6_328_107));
        assertThat(underfunded.since()).isEqualTo(5);
        plan.when(confirm("havs", 1_893)).leavesStanding();
        plan.when(confirm("havs", 1_892)).leavesStanding(FindingCode.PLAN_UNDERFUNDED, FindingCode.RANGE_UNFUNDED);
        plan.when(adjust("anslag", 5_641_893)).leavesStanding();
        plan.when(revise("fast", 5_628_107)).leavesStanding();
        plan.when(withdrawLine("fast")).leavesStanding();
    }

    @Test
    void planned_upper_amounts_above_all_money_are_found() {
        PlanFixture plan = rus(open(860));

        Finding unfunded = plan.when(revise("fast", 5_630_000, 5_830_000)).finding(FindingCode.RANGE_UNFUNDED, PLAN);
        assertThat(unfunded.code().severity()).isEqualTo(Severity.INFO);
        assertThat(unfunded.expected()).isEqualTo(PlanFixture.kronor(6_530_000));
        assertThat(unfunded.actual()).isEqualTo(PlanFixture.kronor(6_528_107));
        assertThat(plan.when(revise("fast", 5_630_000, 5_828_107))
                        .leavesStanding(FindingCode.PLAN_UNDERFUNDED)
                        .finding(FindingCode.PLAN_UNDERFUNDED, PLAN)
                        .since())
                .isEqualTo(5);
    }

    @Test
    void lost_money_is_missed_where_it_was_counted() {
        PlanFixture plan = PlanFixture.given(
                open(860), confirmed("anslag", 100_000), expected("havs", 50_000), range("medel", 100_000, 150_000));

        plan.when(withdrawFunding("havs")).leavesStanding(FindingCode.RANGE_UNFUNDED);
        plan.when(withdrawFunding("anslag")).leavesStanding(FindingCode.PLAN_UNDERFUNDED, FindingCode.RANGE_UNFUNDED);
        plan.when(confirm("havs")).leavesStanding();
    }

    @Test
    void reservations_carried_from_a_year_above_its_surplus_are_found() {
        PlanFixture plan = rus(open(860));

        PlanFixture.Outcome outcome =
                plan.andStated(reservedFrom2020("a", 688_107)).whenStated(reservedFrom2020("b", 15_893));
        Finding unfunded = outcome.finding(FindingCode.CARRY_OVER_UNFUNDED, "overskott-2020");
        assertThat(unfunded.expected()).isEqualTo(PlanFixture.kronor(688_107));
        assertThat(unfunded.actual()).isEqualTo(PlanFixture.kronor(704_000));
        assertThat(unfunded.code().severity()).isEqualTo(Severity.WARNING);
        Finding overdrawn = outcome.finding(FindingCode.LINE_OVERDRAWN, "reserverade-2020");
        assertThat(overdrawn.expected()).isEqualTo(PlanFixture.kronor(700_000));
        assertThat(overdrawn.actual()).isEqualTo(PlanFixture.kronor(704_000));
        assertThat(overdrawn.acknowledgement()).isEmpty();
    }

    @Test
    void all_that_is_carried_from_a_year_is_counted_together() {
        PlanFixture plan = rus(open(860)).andStated(reservedFrom2020("a", 688_107));

        plan.when(reservedFrom2020("b", 1))
                .leavesStanding(FindingCode.PLAN_UNDERFUNDED, FindingCode.CARRY_OVER_UNFUNDED);
        plan.when(carried("mer-2020", 1), reservedFrom2020("b", 1)).leavesStanding(FindingCode.PLAN_UNDERFUNDED);
        plan.and(reservedFrom2020("b", 1)).when(release("b")).leavesStanding(FindingCode.PLAN_UNDERFUNDED);
    }

    @Test
    void an_earmark_is_honoured_by_what_is_reserved_for_its_activity() {
        PlanFixture plan = PlanFixture.given(
                open(860), chapter("stod"), ongoing("webb"), confirmed("anslag", 1), line("medel", 400_000));

        Finding unhonoured = plan.when(earmarked("havs", earmark("webb", 200_000)))
                .leavesStanding(FindingCode.EARMARK_NOT_HONOURED)
                .finding(FindingCode.EARMARK_NOT_HONOURED, "havs");
        assertThat(unhonoured.expected()).isEqualTo(PlanFixture.kronor(200_000));
        assertThat(unhonoured.actual()).isEqualTo(PlanFixture.kronor(0));
        PlanFixture earmarked = plan.and(earmarked("havs", earmark("webb", 200_000)));
        earmarked.when(reserve("a", "medel", 200_000, "webb")).leavesStanding();
        earmarked.when(reserve("a", "medel", 199_999, "webb")).leavesStanding(FindingCode.EARMARK_NOT_HONOURED);
        earmarked
                .and(reserve("a", "medel", 100_000, "webb"))
                .when(spend("a", 200_000))
                .leavesStanding(FindingCode.OVERSPENT_MONEY);
        earmarked
                .when(withdrawFunding("havs"))
                .leavesStanding(FindingCode.PLAN_UNDERFUNDED, FindingCode.RANGE_UNFUNDED);
    }

    @Test
    void all_earmarks_to_an_activity_are_taken_together_and_one_without_an_amount_is_not_compared() {
        PlanFixture plan = PlanFixture.given(
                open(860),
                chapter("stod"),
                ongoing("webb"),
                line("medel", 400_000),
                earmarked("havs", earmark("webb", 200_000)),
                earmarked("luft", earmark("webb", 50_000)),
                earmarked("mark", new Earmark(key("webb"), Optional.empty())));

        plan.when(reserve("a", "medel", 250_000, "webb")).leavesStanding();
        PlanFixture.Outcome oneShort = plan.when(reserve("a", "medel", 249_999, "webb"))
                .leavesStanding(FindingCode.EARMARK_NOT_HONOURED, FindingCode.EARMARK_NOT_HONOURED);
        assertThat(oneShort.finding(FindingCode.EARMARK_NOT_HONOURED, "luft").expected())
                .isEqualTo(PlanFixture.kronor(250_000));
    }

    @Test
    void a_source_with_several_earmarks_tells_of_the_one_furthest_from_honoured() {
        Finding finding = PlanFixture.given(open(860), chapter("stod"), ongoing("webb"), ongoing("natverk"))
                .when(earmarked("havs", earmark("webb", 10_000), earmark("natverk", 20_000)))
                .finding(FindingCode.EARMARK_NOT_HONOURED, "havs");

        assertThat(finding.expected()).isEqualTo(PlanFixture.kronor(20_000));
    }

    @Test
    void money_moved_away_leaves_an_earmark_unhonoured() {
        PlanFixture.given(
                        open(860),
                        chapter("stod"),
                        ongoing("webb"),
                        ongoing("natverk"),
                        line("medel", 400_000),
                        earmarked("havs", earmark("webb", 200_000)),
                        reserve("a", "medel", 200_000, "webb"))
                .when(moveToActivity("a", "natverk"))
                .leavesStanding(FindingCode.EARMARK_NOT_HONOURED);
    }

    @Test
    void what_is_spent_above_a_reservation_or_a_line_is_found() {
        PlanFixture plan = PlanFixture.given(
                open(860), confirmed("anslag", 100_000), line("medel", 100_000), reserve("a", "medel", 40_000));

        plan.when(spend("a", 40_000)).leavesStanding();
        Finding onReservation = plan.when(spend("a", 40_001))
                .leavesStanding(FindingCode.OVERSPENT_MONEY)
                .finding(FindingCode.OVERSPENT_MONEY, "a");
        assertThat(onReservation.expected()).isEqualTo(PlanFixture.kronor(40_000));
        assertThat(onReservation.actual()).isEqualTo(PlanFixture.kronor(40_001));
        PlanFixture.Outcome both = plan.when(spend("a", 100_001))
                .leavesStanding(FindingCode.LINE_OVERDRAWN, FindingCode.OVERSPENT_MONEY, FindingCode.OVERSPENT_MONEY);
        assertThat(both.finding(FindingCode.OVERSPENT_MONEY, "medel").expected())
                .isEqualTo(PlanFixture.kronor(100_000));
        plan.and(spend("a", 40_001)).when(change("a", 40_001)).leavesStanding();
    }

    @Test
    void a_plan_known_in_part_is_compared_only_with_what_was_stated() {
        rus(openPartial())
                .andStated(
                        chapter("stod"),
                        ongoing("webb"),
                        earmarked("luft", earmark("webb", 200_000)),
                        range("konsulter", 1, 900_000),
                        reserve("k", "konsulter", 900_000),
                        reservedFrom2020("a", 700_000))
                .whenStated(reservedFrom2020("b", 4_000))
                .leavesStanding(FindingCode.LINE_OVERDRAWN);
    }
}
