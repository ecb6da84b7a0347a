package se.planbok.plan.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.acknowledge;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.cancel;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.contingent;
import static se.planbok.plan.Orders.decided;
import static se.planbok.plan.Orders.key;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.route;
import static se.planbok.plan.Orders.stated;
import static se.planbok.plan.Orders.withdrawWorkItem;
import static se.planbok.plan.Orders.workItem;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.Order;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.approval.AdoptPlan;
import se.planbok.plan.approval.ApprovePlan;
import se.planbok.plan.approval.ReturnPlan;
import se.planbok.plan.approval.SubmitPlan;
import se.planbok.plan.structure.RescheduleWorkItem;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PartialDate;

/** What was over before anybody had approved the plan. */
class DoneBeforeApprovalTest {

    private static PlanFixture submitted(String over) {
        return PlanFixture.given(
                        open(860),
                        authority("styrgrupp"),
                        authority("grupp-6"),
                        route("styrgrupp", "grupp-6"),
                        chapter("stod"),
                        ongoing("konferenser"),
                        workItem("konferenser", "host", Optional.empty(), Optional.of("2021-10-01")),
                        workItem("konferenser", "vinter", Optional.empty(), Optional.of(over)),
                        new SubmitPlan())
                .by("p-2");
    }

    private static Order approve(String day) {
        return decided(new ApprovePlan(), "styrgrupp", day);
    }

    @Test
    void it_tells_the_day_of_the_approval_and_the_earliest_day_before() {
        Finding finding = submitted("2021-01-26")
                .when(approve("2021-02-04"))
                .finding(FindingCode.DONE_BEFORE_APPROVAL, "konferenser");

        assertThat(finding.expected()).contains(Figure.of(LocalDate.of(2021, 2, 4)));
        assertThat(finding.actual()).contains(Figure.of(LocalDate.of(2021, 1, 26)));
    }

    @Test
    void the_day_of_the_approval_itself_is_not_before_it() {
        submitted("2021-02-04").when(approve("2021-02-04")).leavesStanding();
        submitted("2021-02-03").when(approve("2021-02-04")).leavesStanding(FindingCode.DONE_BEFORE_APPROVAL);
    }

    @Test
    void a_month_counts_by_its_last_day() {
        submitted("2021-01").when(approve("2021-02-01")).leavesStanding(FindingCode.DONE_BEFORE_APPROVAL);
        submitted("2021-01").when(approve("2021-01-31")).leavesStanding();
        submitted("2021-02-27")
                .when(stated(new ApprovePlan(), Optional.of("styrgrupp"), Optional.of("2021-02")))
                .leavesStanding(FindingCode.DONE_BEFORE_APPROVAL);
        submitted("2021-02-28")
                .when(stated(new ApprovePlan(), Optional.of("styrgrupp"), Optional.of("2021-02")))
                .leavesStanding();
    }

    @Test
    void it_is_the_first_approval_that_counts_and_one_of_unknown_day_says_nothing() {
        submitted("2021-02-10")
                .and(approve("2021-02-04"))
                .when(decided(new AdoptPlan(), "grupp-6", "2021-03-01"))
                .leavesStanding();
        submitted("2021-02-10")
                .and(stated(new ApprovePlan(), Optional.of("styrgrupp"), Optional.empty()))
                .when(decided(new AdoptPlan(), "grupp-6", "2021-03-01"))
                .leavesStanding();
    }

    @Test
    void it_ends_when_the_plan_is_returned_or_the_time_was_another() {
        PlanFixture plan = submitted("2021-01-26").and(approve("2021-02-04"));

        plan.when(new ReturnPlan(key("grupp-6"))).leavesStanding();
        plan.whenStated(new RescheduleWorkItem(
                        key("konferenser"), key("vinter"), Optional.empty(), Optional.of(new PartialDate("2021-05"))))
                .leavesStanding();
        plan.whenStated(withdrawWorkItem("konferenser", "vinter")).leavesStanding();
    }

    @Test
    void what_never_was_to_be_done_is_not_done_because_its_time_is_over() {
        PlanFixture plan = submitted("2021-10-02")
                .andStated(
                        contingent("kanske"),
                        workItem("kanske", "tidigt", Optional.empty(), Optional.of("2021-01-10")),
                        ongoing("struken"),
                        workItem("struken", "tidigt", Optional.empty(), Optional.of("2021-01-10")),
                        cancel("struken"));

        plan.when(approve("2021-02-04"))
                .makes(after -> assertThat(after.findings().list())
                        .extracting(Finding::code)
                        .doesNotContain(FindingCode.DONE_BEFORE_APPROVAL));
    }

    @Test
    void an_acknowledgement_ends_when_an_earlier_day_comes_to_light() {
        PlanFixture plan = submitted("2021-01-26")
                .and(approve("2021-02-04"))
                .and(PlanFixture.order(acknowledge(FindingCode.DONE_BEFORE_APPROVAL, "konferenser"), false));

        assertThat(plan.whenStated(workItem("konferenser", "senare", Optional.empty(), Optional.of("2021-01-27")))
                        .finding(FindingCode.DONE_BEFORE_APPROVAL, "konferenser")
                        .acknowledgement())
                .isPresent();
        assertThat(plan.whenStated(workItem("konferenser", "nyar", Optional.empty(), Optional.of("2021-01-25")))
                        .finding(FindingCode.DONE_BEFORE_APPROVAL, "konferenser")
                        .acknowledgement())
                .isEmpty();
    }
}
