package se.planbok.plan.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.carry;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.closePeriod;
import static se.planbok.plan.Orders.closePlan;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.correct;
import static se.planbok.plan.Orders.lapse;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.openNext;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.reserveUntil;
import static se.planbok.plan.Orders.spend;
import static se.planbok.plan.Orders.spendOnLine;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.CarriedSurplusRevised;
import se.planbok.plan.event.PeriodClosed;
import se.planbok.plan.event.PlanClosed;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.KeyTaken;
import se.planbok.plan.refusal.PlanClosedToChanges;
import se.planbok.plan.refusal.PlanNotAdopted;
import se.planbok.plan.refusal.ReservationsUnsettled;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.SubjectKind;

/** A plan closes when all its money is accounted for (R14); a correction after that reaches next year's (R15). */
class ClosePlanTest {

    private static PlanFixture draft() {
        return PlanFixture.given(
                open(860),
                chapter("stod"),
                ongoing("webb"),
                confirmed("anslag", 200_000),
                line("medel", 100_000),
                reserve("forbrukad", "medel", 10_000),
                reserve("slappt", "medel", 10_000),
                reserveUntil("forfallen", "medel", 10_000, "2021-10-31"),
                reserve("overford", "medel", 10_000));
    }

    private static PlanFixture settled() {
        return draft().adopted()
                .and(openNext("webb"))
                .andNextYear(line("medel", 50_000))
                .and(spend("forbrukad", 10_000), release("slappt"))
                .andDated("2021-11-01", lapse("forfallen"));
    }

    /** The number of the expenditure. */
    private static long fact() {
        return draft().adopted().state().version() + 1;
    }

    @Test
    void it_closes_when_every_reservation_is_spent_released_lapsed_or_carried() {
        settled().when(closePlan()).isRefused(new ReservationsUnsettled("rus-2021", 10_000, List.of("overford")));
        settled()
                .and(carry("overford"))
                .when(closePlan())
                .happens(new PlanClosed("rus-2021", 190_000, 190_000))
                .makes(plan -> assertThat(plan.approval().status()).isEqualTo(PlanStatus.CLOSED));
    }

    @Test
    void the_whole_years_end_may_be_one_step() {
        draft().adopted()
                .and(spend("forbrukad", 10_000), release("slappt"))
                .andDated("2021-11-01", lapse("forfallen"))
                .when(openNext("webb"), release("overford"), carry(), closePlan())
                .makes(plan -> assertThat(plan.approval().status()).isEqualTo(PlanStatus.CLOSED))
                .makesNextYear(next -> assertThat(next.funding().confirmed()).isEqualTo(190_000));
    }

    @Test
    void only_an_adopted_plan_closes_and_only_once() {
        PlanFixture empty = PlanFixture.given(open(860));

        empty.when(closePlan()).isRefused(new PlanNotAdopted("R9", "rus-2021", PlanStatus.DRAFT));
        empty.adopted()
                .and(closePlan())
                .when(closePlan())
                .isRefused(new PlanNotAdopted("R9", "rus-2021", PlanStatus.CLOSED));
    }

    @Test
    void a_correction_that_lowers_the_surplus_carried_is_found_in_next_years_plan() {
        PlanFixture closed = settled().and(carry("overford"), closePlan());

        closed.when(correct(fact()).amount(15_000).order())
                .happensNextYear(new CarriedSurplusRevised("overskott-2021", "rus-2021", 190_000, 190_000, 185_000))
                .makesNextYear(next -> {
                    assertThat(unfunded(next).expected()).isEqualTo(PlanFixture.kronor(185_000));
                    assertThat(unfunded(next).actual()).isEqualTo(PlanFixture.kronor(190_000));
                    assertThat(unfunded(next).subject().key()).isEqualTo("overskott-2021");
                });
    }

    @Test
    void a_correction_back_ends_the_finding() {
        settled()
                .and(
                        carry("overford"),
                        closePlan(),
                        correct(fact()).amount(15_000).order())
                .when(correct(fact()).amount(10_000).order())
                .happensNextYear(new CarriedSurplusRevised("overskott-2021", "rus-2021", 190_000, 185_000, 190_000))
                .makesNextYear(next -> assertThat(next.findings().list())
                        .extracting(Finding::code)
                        .doesNotContain(FindingCode.CARRY_OVER_UNFUNDED));
    }

    @Test
    void what_was_not_carried_may_change_without_a_word_to_next_years_plan() {
        settled()
                .and(carry(185_000, "medel", "overford"), closePlan())
                .when(correct(fact()).amount(15_000).order())
                .comesTo(decided -> assertThat(decided.nextYear()).isEmpty());
        settled()
                .and(carry(185_000, "medel", "overford"), closePlan())
                .when(correct(fact()).amount(15_001).order())
                .happensNextYear(new CarriedSurplusRevised("overskott-2021", "rus-2021", 185_000, 185_000, 184_999));
    }

    @Test
    void money_that_is_spent_after_it_was_carried_is_told_as_well() {
        settled()
                .and(carry())
                .when(spendOnLine("medel", 1_000))
                .happensNextYear(new CarriedSurplusRevised("overskott-2021", "rus-2021", 190_000, 190_000, 189_000));
    }

    @Test
    void a_closed_plan_takes_corrections_and_nothing_else() {
        PlanFixture closed = settled().and(carry(185_000, "medel", "overford"), closePlan());

        closed.when(spendOnLine("medel", 1)).isRefused(new PlanClosedToChanges("ExpenditureRecorded"));
        closed.when(carry()).isRefused(new PlanClosedToChanges("SurplusCarriedOver"));
        closed.when(closePeriod("tertial-3", "2021-12-31")).isRefused(new PlanClosedToChanges("PeriodClosed"));
        closed.when(correct(fact()).amount(9_000).order()).isAccepted();
    }

    @Test
    void a_period_ends_once() {
        draft().when(closePeriod("tertial-1", "2021-04-30")).happens(new PeriodClosed("tertial-1", "2021-04-30"));
        draft().and(closePeriod("tertial-1", "2021-04-30"))
                .when(closePeriod("tertial-1", "2021-05-31"))
                .isRefused(new KeyTaken(SubjectKind.PERIOD, "tertial-1"));
    }

    private static Finding unfunded(PlanState plan) {
        return plan.findings().list().stream()
                .filter(finding -> finding.code() == FindingCode.CARRY_OVER_UNFUNDED)
                .findFirst()
                .orElseThrow();
    }
}
