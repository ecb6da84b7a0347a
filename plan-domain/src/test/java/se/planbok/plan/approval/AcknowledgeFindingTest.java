package se.planbok.plan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.acknowledge;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.spend;
import static se.planbok.plan.Orders.withdraw;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.Order;
import se.planbok.plan.Orders;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.FindingAcknowledged;
import se.planbok.plan.finding.Acknowledgement;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.FindingUnknown;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;

/** A finding is acknowledged by whom and why, for the figures as they are. */
class AcknowledgeFindingTest {

    private static PlanFixture exceeded() {
        return PlanFixture.given(open(860), chapter("stod"), ongoing("webb")).andStated(allocate("webb", 872));
    }

    private static AcknowledgeFinding capacity() {
        return acknowledge(FindingCode.CAPACITY_EXCEEDED, Orders.PLAN);
    }

    private static Order because(String reason) {
        return new Order(
                capacity(),
                new Circumstances(Optional.of(reason), Optional.empty(), false, Optional.empty(), Optional.empty()));
    }

    @Test
    void it_is_kept_by_whom_and_why() {
        PlanFixture.Outcome outcome = exceeded().when(because("Två vikarier kommer"));

        outcome.happens(new FindingAcknowledged(
                "CAPACITY_EXCEEDED",
                SubjectKind.PLAN,
                "rus-2021",
                Optional.empty(),
                PlanFixture.days(860),
                PlanFixture.days(872)));
        assertThat(outcome.finding(FindingCode.CAPACITY_EXCEEDED, "rus-2021").acknowledgement())
                .contains(new Acknowledgement("p-1", "Två vikarier kommer", 4, 24));
    }

    @Test
    void it_ends_when_the_figures_get_worse_and_holds_when_they_get_better() {
        PlanFixture plan = exceeded().and(because("Två vikarier kommer"));

        assertThat(plan.when(withdraw("webb", 1))
                        .finding(FindingCode.CAPACITY_EXCEEDED, "rus-2021")
                        .acknowledgement())
                .isPresent();
        assertThat(plan.whenStated(allocate("webb", 0.5))
                        .finding(FindingCode.CAPACITY_EXCEEDED, "rus-2021")
                        .acknowledgement())
                .isEmpty();
    }

    @Test
    void the_same_once_more_changes_nothing_and_anything_else_renews_it() {
        PlanFixture plan = exceeded().and(because("Två vikarier kommer"));

        plan.when(because("Två vikarier kommer")).changesNothing();
        plan.by("p-2").when(because("Två vikarier kommer")).isAccepted();
        assertThat(plan.when(because("Tre vikarier kommer"))
                        .finding(FindingCode.CAPACITY_EXCEEDED, "rus-2021")
                        .acknowledgement())
                .hasValueSatisfying(seen -> assertThat(seen.sequence()).isEqualTo(5));
        assertThat(plan.and(withdraw("webb", 1))
                        .when(because("Två vikarier kommer"))
                        .finding(FindingCode.CAPACITY_EXCEEDED, "rus-2021")
                        .acknowledgement())
                .hasValueSatisfying(seen -> assertThat(seen.gap()).isEqualTo(22));
    }

    @Test
    void a_finding_that_does_not_stand_is_refused() {
        PlanFixture.given(open(860)).when(capacity()).isRefused(new FindingUnknown("CAPACITY_EXCEEDED", "rus-2021"));
        exceeded()
                .when(acknowledge(FindingCode.CAPACITY_EXCEEDED, "rus-2020"))
                .isRefused(new FindingUnknown("CAPACITY_EXCEEDED", "rus-2020"));
    }

    @Test
    void a_code_that_stands_at_several_kinds_takes_the_kind_too() {
        PlanFixture overspent = PlanFixture.given(
                open(860),
                confirmed("anslag", 100),
                line("resor", 10),
                reserve("resor", "resor", 5),
                spend("resor", 11));

        overspent
                .when(acknowledge(FindingCode.OVERSPENT_MONEY, "resor"))
                .isRefused(new DoesNotFit(
                        SubjectKind.BUDGET_LINE, "resor", Misfit.FINDING_AMBIGUOUS, "BUDGET_LINE, RESERVATION"));
        overspent
                .when(new AcknowledgeFinding(
                        FindingCode.OVERSPENT_MONEY,
                        new Text("resor"),
                        Optional.of(SubjectKind.RESERVATION),
                        Optional.empty()))
                .makes(plan -> assertThat(plan.findings().list())
                        .filteredOn(finding -> finding.acknowledgement().isPresent())
                        .extracting(finding -> finding.subject().kind())
                        .containsExactly(SubjectKind.RESERVATION));
    }
}
