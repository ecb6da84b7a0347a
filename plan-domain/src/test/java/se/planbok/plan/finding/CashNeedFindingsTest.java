package se.planbok.plan.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.cancel;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.need;
import static se.planbok.plan.Orders.nominate;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.openPartial;
import static se.planbok.plan.Orders.outside;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.withdrawLine;
import static se.planbok.plan.Orders.withdrawNomination;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.value.CashNeed;
import se.planbok.plan.value.Figure;

/** CASH_NEED_UNMET and CASH_NEED_DENIED: what an activity needs of money against what it has. */
class CashNeedFindingsTest {

    private static final String WEBB = "atgardswebb";

    private static PlanFixture plan(PlanCommand opening, PlanCommand... more) {
        return PlanFixture.given(
                        opening, chapter("stod"), ongoing(WEBB), confirmed("bidrag", 100_000), line("medel", 90_000))
                .and(more);
    }

    @Test
    void a_need_without_money_is_found() {
        PlanFixture.Outcome outcome = plan(open(860)).when(need(WEBB, CashNeed.YES));

        outcome.leavesStanding(FindingCode.CASH_NEED_UNMET);
        assertThat(outcome.finding(FindingCode.CASH_NEED_UNMET, WEBB)).satisfies(finding -> {
            assertThat(finding.expected()).contains(Figure.of("YES"));
            assertThat(finding.actual()).contains(Figure.of(0));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "POSSIBLE"})
    void another_need_without_money_is_not_found(CashNeed need) {
        plan(open(860)).when(need(WEBB, need)).leavesStanding();
    }

    @Test
    void a_need_in_a_plan_known_in_part_is_not_compared_with_what_was_not_stated() {
        plan(openPartial()).when(need(WEBB, CashNeed.YES)).leavesStanding();
    }

    @Test
    void a_reservation_meets_the_need_until_it_is_released() {
        PlanFixture plan = plan(open(860), need(WEBB, CashNeed.YES));

        plan.when(reserve("utbildning", "medel", 1, WEBB)).leavesStanding();
        plan.and(reserve("utbildning", "medel", 1, WEBB))
                .when(release("utbildning"))
                .leavesStanding(FindingCode.CASH_NEED_UNMET);
    }

    @Test
    void a_nomination_meets_the_need_until_it_is_withdrawn() {
        PlanFixture plan = plan(open(860), need(WEBB, CashNeed.YES), nominate("medel", WEBB));

        assertThat(plan.state().findings().list()).isEmpty();
        plan.when(withdrawNomination(WEBB)).leavesStanding(FindingCode.CASH_NEED_UNMET);
    }

    @Test
    void a_nomination_meets_the_need_until_its_line_is_withdrawn() {
        plan(open(860), need(WEBB, CashNeed.YES), nominate("medel", WEBB))
                .when(withdrawLine("medel"))
                .leavesStanding(FindingCode.CASH_NEED_UNMET);
    }

    @Test
    void a_line_of_its_own_meets_the_need_until_it_is_withdrawn() {
        PlanFixture plan = plan(open(860), need(WEBB, CashNeed.YES), line("webb-medel", 10_000, WEBB));

        assertThat(plan.state().findings().list()).isEmpty();
        plan.when(withdrawLine("webb-medel")).leavesStanding(FindingCode.CASH_NEED_UNMET);
    }

    @Test
    void money_beside_the_budget_meets_the_need() {
        plan(open(860), need(WEBB, CashNeed.YES))
                .when(outside("naturvardsverket", WEBB))
                .leavesStanding();
    }

    @Test
    void a_cancelled_activity_needs_nothing() {
        plan(open(860), need(WEBB, CashNeed.YES)).when(cancel(WEBB)).leavesStanding();
    }

    @Test
    void money_for_an_activity_that_needs_none_is_found_until_it_is_released() {
        PlanFixture plan = plan(open(860), need(WEBB, CashNeed.NONE));

        PlanFixture.Outcome reserved = plan.when(reserve("utbildning", "medel", 25_000, WEBB));
        assertThat(reserved.finding(FindingCode.CASH_NEED_DENIED, WEBB)).satisfies(finding -> {
            assertThat(finding.expected()).contains(Figure.of("NONE"));
            assertThat(finding.actual()).isEqualTo(PlanFixture.kronor(25_000));
            assertThat(finding.rule()).isEqualTo(Optional.empty());
        });
        plan.and(reserve("utbildning", "medel", 25_000, WEBB))
                .when(release("utbildning"))
                .leavesStanding();
    }
}
