package se.planbok.plan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.acknowledge;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.decided;
import static se.planbok.plan.Orders.key;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.route;
import static se.planbok.plan.Orders.splitToLine;
import static se.planbok.plan.Orders.stated;
import static se.planbok.plan.Orders.withPlan;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.Orders;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.ApprovalRouteSet;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanApproved;
import se.planbok.plan.event.PlanReturned;
import se.planbok.plan.event.PlanSubmitted;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.FindingsUnacknowledged;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.refusal.NotOfRoute;
import se.planbok.plan.refusal.OutOfTurn;
import se.planbok.plan.refusal.RouteMissing;
import se.planbok.plan.refusal.RouteReachesBack;
import se.planbok.plan.refusal.RouteUndecided;
import se.planbok.plan.refusal.StepOutOfOrder;
import se.planbok.plan.refusal.StepUndecided;
import se.planbok.plan.refusal.SubmitterDecides;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.PlanStep;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.SubjectKind;

/** R9, R10 and R17: a plan is submitted, approved in order and adopted, by two people and by decisions. */
class PlanIsAdoptedTest {

    private static final String STEERING = "styrgrupp";
    private static final String GOVERNORS = "lansradsgrupp-6";
    private static final String DAY = "2021-02-04";
    private static final String OTHER = "p-2";

    private static PlanFixture named() {
        return PlanFixture.given(
                open(860), authority(STEERING), authority(GOVERNORS), authority("chef"), chapter("stod"));
    }

    private static PlanFixture draft() {
        return named().and(route(STEERING, GOVERNORS));
    }

    private static PlanFixture submitted() {
        return draft().and(new SubmitPlan()).by(OTHER);
    }

    private static PlanFixture approved() {
        return submitted().and(decided(new ApprovePlan(), STEERING, DAY));
    }

    private static PlanFixture adopted() {
        return approved().and(decided(new AdoptPlan(), GOVERNORS, "2021-02-18"));
    }

    private static StepOutOfOrder cannot(PlanStep step, PlanStatus status) {
        return new StepOutOfOrder(step, status);
    }

    @Test
    void a_plan_goes_from_draft_through_each_authority_to_adopted() {
        draft().when(new SubmitPlan())
                .happens(new PlanSubmitted("rus-2021", PlanStatus.DRAFT, List.of(STEERING, GOVERNORS)))
                .makes(plan -> assertThat(plan.approval().next()).contains(STEERING));
        submitted()
                .when(decided(new ApprovePlan(), STEERING, DAY))
                .happens(new PlanApproved(
                        "rus-2021", Optional.of(STEERING), PlanStatus.SUBMITTED, Optional.of(GOVERNORS)))
                .makes(plan -> {
                    assertThat(plan.approval().status()).isEqualTo(PlanStatus.APPROVED);
                    assertThat(plan.approval().next()).contains(GOVERNORS);
                });
        approved()
                .when(decided(new AdoptPlan(), GOVERNORS, "2021-02-18"))
                .happens(new PlanAdopted("rus-2021", Optional.of(GOVERNORS), PlanStatus.APPROVED, List.of()))
                .makes(plan -> {
                    assertThat(plan.approval().status()).isEqualTo(PlanStatus.ADOPTED);
                    assertThat(plan.approval().adopted()).contains(8L);
                    assertThat(plan.approval().approvals())
                            .containsExactly(
                                    new Approval(Optional.of(STEERING), Optional.of(new PartialDate(DAY))),
                                    new Approval(Optional.of(GOVERNORS), Optional.of(new PartialDate("2021-02-18"))));
                });
    }

    @Test
    void with_one_authority_a_submitted_plan_is_adopted_straight_away() {
        PlanFixture plan = named().and(route(STEERING)).and(new SubmitPlan()).by(OTHER);

        plan.when(decided(new ApprovePlan(), STEERING, DAY))
                .isRefused(new OutOfTurn(PlanStep.APPROVE, PlanStatus.SUBMITTED, STEERING, PlanStep.ADOPT));
        plan.when(decided(new AdoptPlan(), STEERING, DAY))
                .happens(new PlanAdopted("rus-2021", Optional.of(STEERING), PlanStatus.SUBMITTED, List.of()));
    }

    @Test
    void a_step_in_the_wrong_order_is_refused() {
        draft().when(decided(new ApprovePlan(), STEERING, DAY)).isRefused(cannot(PlanStep.APPROVE, PlanStatus.DRAFT));
        draft().when(decided(new AdoptPlan(), GOVERNORS, DAY)).isRefused(cannot(PlanStep.ADOPT, PlanStatus.DRAFT));
        draft().when(new ReturnPlan(key(STEERING))).isRefused(cannot(PlanStep.RETURN, PlanStatus.DRAFT));
        submitted().when(new SubmitPlan()).isRefused(cannot(PlanStep.SUBMIT, PlanStatus.SUBMITTED));
        submitted()
                .when(decided(new AdoptPlan(), STEERING, DAY))
                .isRefused(new OutOfTurn(PlanStep.ADOPT, PlanStatus.SUBMITTED, STEERING, PlanStep.APPROVE));
        approved()
                .when(decided(new ApprovePlan(), GOVERNORS, DAY))
                .isRefused(new OutOfTurn(PlanStep.APPROVE, PlanStatus.APPROVED, GOVERNORS, PlanStep.ADOPT));
        adopted().when(new SubmitPlan()).isRefused(cannot(PlanStep.SUBMIT, PlanStatus.ADOPTED));
        adopted().when(decided(new AdoptPlan(), GOVERNORS, DAY)).isRefused(cannot(PlanStep.ADOPT, PlanStatus.ADOPTED));
        adopted().when(new ReturnPlan(key(STEERING))).isRefused(cannot(PlanStep.RETURN, PlanStatus.ADOPTED));
    }

    @Test
    void a_step_by_another_authority_than_the_one_whose_turn_it_is_is_refused() {
        submitted()
                .when(decided(new ApprovePlan(), GOVERNORS, DAY))
                .isRefused(new OutOfTurn(PlanStep.APPROVE, PlanStatus.SUBMITTED, STEERING, PlanStep.APPROVE));
        approved()
                .when(decided(new AdoptPlan(), STEERING, DAY))
                .isRefused(new OutOfTurn(PlanStep.ADOPT, PlanStatus.APPROVED, GOVERNORS, PlanStep.ADOPT));
    }

    @Test
    void a_step_without_its_decision_is_refused() {
        submitted()
                .when(new ApprovePlan())
                .isRefused(new StepUndecided(PlanStep.APPROVE, PlanStatus.SUBMITTED, STEERING));
        submitted()
                .when(withPlan(new ApprovePlan()))
                .isRefused(new StepUndecided(PlanStep.APPROVE, PlanStatus.SUBMITTED, STEERING));
        approved().when(new AdoptPlan()).isRefused(new StepUndecided(PlanStep.ADOPT, PlanStatus.APPROVED, GOVERNORS));
    }

    @Test
    void whoever_submitted_does_not_record_approval_or_adoption() {
        submitted()
                .by(PlanFixture.BY)
                .when(decided(new ApprovePlan(), STEERING, DAY))
                .isRefused(new SubmitterDecides(PlanStep.APPROVE));
        approved()
                .by(PlanFixture.BY)
                .when(decided(new AdoptPlan(), GOVERNORS, DAY))
                .isRefused(new SubmitterDecides(PlanStep.ADOPT));
        submitted().by(PlanFixture.BY).when(new ReturnPlan(key(STEERING))).isAccepted();
    }

    @Test
    void an_authority_of_the_route_gives_the_plan_back_and_the_approvals_end() {
        approved()
                .when(new ReturnPlan(key(GOVERNORS)))
                .happens(new PlanReturned("rus-2021", GOVERNORS, PlanStatus.APPROVED, List.of(STEERING)))
                .makes(plan -> {
                    assertThat(plan.approval().status()).isEqualTo(PlanStatus.DRAFT);
                    assertThat(plan.approval().approvals()).isEmpty();
                });
        approved()
                .and(new ReturnPlan(key(GOVERNORS)), new SubmitPlan())
                .by("p-3")
                .when(decided(new ApprovePlan(), GOVERNORS, DAY))
                .isRefused(new OutOfTurn(PlanStep.APPROVE, PlanStatus.SUBMITTED, STEERING, PlanStep.APPROVE));
    }

    @Test
    void an_authority_that_is_not_of_the_route_does_not_give_the_plan_back() {
        submitted()
                .when(new ReturnPlan(key("chef")))
                .isRefused(new NotOfRoute("chef", PlanStatus.SUBMITTED, List.of(STEERING, GOVERNORS)));
        submitted().when(new ReturnPlan(key("okand"))).isRefused(new KeyUnknown(SubjectKind.AUTHORITY, "okand"));
    }

    @Test
    void a_plan_without_a_route_is_not_submitted() {
        named().when(new SubmitPlan()).isRefused(new RouteMissing(PlanStatus.DRAFT));
    }

    @Test
    void a_blocking_finding_is_acknowledged_before_the_plan_is_submitted() {
        PlanFixture overdrawn =
                draft().and(confirmed("anslag", 10), line("resor", 10)).andStated(reserve("tag", "resor", 11));

        overdrawn.when(new SubmitPlan()).isRefused(new FindingsUnacknowledged(List.of("LINE_OVERDRAWN resor")));
        overdrawn
                .and(acknowledge(FindingCode.LINE_OVERDRAWN, "resor"))
                .when(new SubmitPlan())
                .isAccepted();
        overdrawn
                .and(acknowledge(FindingCode.LINE_OVERDRAWN, "resor"))
                .andStated(reserve("buss", "resor", 1))
                .when(new SubmitPlan())
                .isRefused(new FindingsUnacknowledged(List.of("LINE_OVERDRAWN resor")));
    }

    @Test
    void the_adoption_grants_what_was_decided_with_the_plan() {
        draft().and(confirmed("anslag", 100), line("resor", 60), line("medel", 40))
                .and(withPlan(reserve("tag", "resor", 30)))
                .and(splitToLine("tag", "medel", 10, "buss"), reserve("bil", "resor", 5), new SubmitPlan())
                .by(OTHER)
                .and(decided(new ApprovePlan(), STEERING, DAY))
                .when(decided(new AdoptPlan(), GOVERNORS, DAY))
                .happens(new PlanAdopted(
                        "rus-2021", Optional.of(GOVERNORS), PlanStatus.APPROVED, List.of("buss", "tag")))
                .makes(plan -> assertThat(plan.budget().reservations().values())
                        .allMatch(reservation -> reservation.status() == ReservationStatus.OPEN));
    }

    @Test
    void a_draft_gets_its_route_freely_and_a_later_change_is_decided() {
        draft().when(route("chef"))
                .happens(new ApprovalRouteSet("rus-2021", List.of(STEERING, GOVERNORS), List.of("chef"), List.of()));
        draft().when(route(STEERING, GOVERNORS)).changesNothing();
        submitted().when(route(STEERING)).isRefused(new RouteUndecided(PlanStatus.SUBMITTED));
        submitted().when(decided(route("chef"), STEERING, DAY)).isAccepted();
        adopted().when(route("chef")).isRefused(new RouteUndecided(PlanStatus.ADOPTED));
        adopted().when(decided(route("chef"), STEERING, DAY)).isAccepted();
        named().when(route("okand")).isRefused(new KeyUnknown(SubjectKind.AUTHORITY, "okand"));
    }

    @Test
    void a_new_route_keeps_the_approvals_that_are_given_and_leaves_somebody_to_adopt() {
        approved()
                .when(decided(route("chef", GOVERNORS), STEERING, DAY))
                .isRefused(new RouteReachesBack(PlanStatus.APPROVED, List.of(STEERING)));
        approved()
                .when(decided(route(STEERING), STEERING, DAY))
                .isRefused(new RouteReachesBack(PlanStatus.APPROVED, List.of(STEERING)));
        approved()
                .when(decided(route(STEERING, "chef"), STEERING, DAY))
                .makes(plan -> assertThat(plan.approval().next()).contains("chef"));
    }

    @Test
    void stated_history_tells_of_an_adoption_as_it_was_and_what_broke_the_rules_is_found() {
        named().when(stated(new AdoptPlan(), Optional.of(GOVERNORS), Optional.empty()))
                .happens(new PlanAdopted("rus-2021", Optional.of(GOVERNORS), PlanStatus.DRAFT, List.of()))
                .keepsRules(new RuleOutcome("R9", Figure.of("SUBMITTED"), Figure.of("DRAFT"), Verdict.NOT_FOLLOWED))
                .leavesStanding(FindingCode.RULE_NOT_FOLLOWED);
        submitted()
                .by(PlanFixture.BY)
                .when(stated(new ApprovePlan(), Optional.of(GOVERNORS), Optional.of("2021-02")))
                .keepsRules(
                        new RuleOutcome("R9", Figure.of("SUBMITTED"), Figure.of("SUBMITTED"), Verdict.HELD),
                        new RuleOutcome("R9", Figure.of("APPROVE"), Figure.of("APPROVE"), Verdict.HELD),
                        new RuleOutcome("R9", Figure.of(STEERING), Figure.of(GOVERNORS), Verdict.NOT_FOLLOWED),
                        new RuleOutcome("R9", Figure.of(1), Figure.of(2), Verdict.HELD),
                        new RuleOutcome(
                                "R10", Figure.of(PlanFixture.BY), Figure.of(PlanFixture.BY), Verdict.NOT_FOLLOWED))
                .leavesStanding(FindingCode.RULE_NOT_FOLLOWED, FindingCode.RULE_NOT_FOLLOWED);
    }

    @Test
    void stated_history_may_not_know_who_decided() {
        submitted()
                .when(stated(new ApprovePlan(), Optional.empty(), Optional.empty()))
                .happens(new PlanApproved(
                        "rus-2021", Optional.of(STEERING), PlanStatus.SUBMITTED, Optional.of(GOVERNORS)))
                .leavesStanding();
        named().when(stated(new AdoptPlan(), Optional.empty(), Optional.of("2021")))
                .happens(new PlanAdopted("rus-2021", Optional.empty(), PlanStatus.DRAFT, List.of()));
    }

    @Test
    void a_plan_is_adopted_once_also_in_stated_history() {
        DoesNotFit once = new DoesNotFit(SubjectKind.PLAN, "rus-2021", Misfit.PLAN_ADOPTED, "ADOPTED");

        adopted()
                .when(stated(new AdoptPlan(), Optional.of(GOVERNORS), Optional.empty()))
                .isRefused(once);
        adopted().whenStated(new SubmitPlan()).isRefused(once);
        adopted().whenStated(new ReturnPlan(key(STEERING))).isRefused(once);
    }

    @Test
    void acknowledging_needs_no_draft() {
        submitted()
                .andStated(allocateTooMuch())
                .when(acknowledge(FindingCode.CAPACITY_EXCEEDED, Orders.PLAN))
                .isAccepted();
    }

    private static se.planbok.plan.PlanCommand[] allocateTooMuch() {
        return new se.planbok.plan.PlanCommand[] {ongoing("webb"), allocate("webb", 861)};
    }
}
