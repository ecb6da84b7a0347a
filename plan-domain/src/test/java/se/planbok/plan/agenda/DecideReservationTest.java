package se.planbok.plan.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.PLAN;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.change;
import static se.planbok.plan.Orders.decide;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.spend;
import static se.planbok.plan.Orders.splitToLine;
import static se.planbok.plan.Taken.on;
import static se.planbok.plan.Taken.withPlan;
import static se.planbok.plan.agenda.Delegated.delegated;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.delegation.DelegationState;
import se.planbok.plan.delegation.FourEyes;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.PolicySet;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.DecidedByProposer;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Policy;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.SubjectKind;

/** R10: a reservation under delegation is decided by another person, where a policy says so. */
class DecideReservationTest {

    private final PlanFixture plan =
            PlanFixture.given(open(100), authority("styrgrupp"), line("resor", 10_000), line("tryck", 10_000));
    private final PlanFixture withPlan = plan.and(on(withPlan(), reserve("tag", "resor", 4_000)));
    private final PlanFixture underFourEyes = plan.andHappened(
            Delegated.reserved("tag", "resor", 4_000, ReservationStatus.PROPOSED), Circumstances.NONE, delegated());

    @Test
    void a_proposed_reservation_is_granted() {
        withPlan.when(decide("tag", true))
                .happens(new ReservationDecided(
                        "tag", "resor", Optional.empty(), true, 4_000, 4_000, ReservationStatus.OPEN, 4_000));
    }

    @Test
    void a_rejected_reservation_is_nought_and_gives_its_line_back() {
        withPlan.when(decide("tag", false))
                .happens(new ReservationDecided(
                        "tag", "resor", Optional.empty(), false, 4_000, 0, ReservationStatus.REJECTED, 0))
                .makes(after -> assertThat(
                                after.budget().line("resor").orElseThrow().committed())
                        .isZero());
    }

    @Test
    void what_was_spent_before_it_was_rejected_stays_committed_and_overspent() {
        withPlan.and(spend("tag", 1_000))
                .when(decide("tag", false))
                .happens(new ReservationDecided(
                        "tag", "resor", Optional.empty(), false, 4_000, 0, ReservationStatus.REJECTED, 1_000))
                .leavesStanding(FindingCode.PLAN_UNDERFUNDED, FindingCode.OVERSPENT_MONEY, FindingCode.RANGE_UNFUNDED);
    }

    @Test
    void all_spent_and_then_granted_is_spent() {
        withPlan.and(spend("tag", 4_000))
                .when(decide("tag", true))
                .happens(new ReservationDecided(
                        "tag", "resor", Optional.empty(), true, 4_000, 4_000, ReservationStatus.SPENT, 4_000));
    }

    @Test
    void only_a_proposed_reservation_is_decided() {
        plan.and(reserve("tag", "resor", 4_000))
                .when(decide("tag", true))
                .isRefused(new DoesNotFit(SubjectKind.RESERVATION, "tag", Misfit.RESERVATION_NOT_PROPOSED, "OPEN"));
        withPlan.and(decide("tag", false))
                .when(decide("tag", true))
                .isRefused(new DoesNotFit(SubjectKind.RESERVATION, "tag", Misfit.RESERVATION_NOT_PROPOSED, "REJECTED"));
        plan.when(decide("tag", true)).isRefused(new KeyUnknown(SubjectKind.RESERVATION, "tag"));
    }

    @Test
    void under_four_eyes_another_person_decides() {
        underFourEyes.when(decide("tag", true)).isRefused(new DecidedByProposer("tag", PlanFixture.BY));
        underFourEyes
                .by("p-2")
                .when(decide("tag", true))
                .keepsRules(new RuleOutcome("R10", Figure.of(PlanFixture.BY), Figure.of("p-2"), Verdict.HELD));
    }

    @Test
    void under_four_eyes_whoever_raised_it_does_not_decide_either() {
        PlanFixture raised = underFourEyes.by("p-2").and(change("tag", 5_000));

        raised.when(decide("tag", true)).isRefused(new DecidedByProposer("tag", "p-2"));
        raised.by(PlanFixture.BY).when(decide("tag", true)).isRefused(new DecidedByProposer("tag", PlanFixture.BY));
        raised.by("p-3").when(decide("tag", true)).isAccepted();
    }

    @Test
    void under_four_eyes_a_part_that_moved_is_decided_by_another_person_too() {
        underFourEyes
                .and(splitToLine("tag", "tryck", 1_000, "del"))
                .when(decide("del", true))
                .isRefused(new DecidedByProposer("del", PlanFixture.BY));
    }

    @Test
    void stated_history_tells_that_the_same_person_decided() {
        underFourEyes
                .whenStated(decide("tag", true))
                .keepsRules(new RuleOutcome(
                        "R10", Figure.of(PlanFixture.BY), Figure.of(PlanFixture.BY), Verdict.NOT_FOLLOWED));
    }

    @Test
    void only_a_reservation_under_delegation_is_proposed_and_only_while_the_policy_is_on() {
        DelegationState on = plan.andHappened(
                        new PolicySet(PLAN, Policy.FOUR_EYES_RESERVATION, true), Circumstances.NONE)
                .state()
                .delegation();
        DelegationState off = plan.state().delegation();
        FundsReserved reserved = Delegated.reserved("tag", "resor", 4_000, ReservationStatus.OPEN);
        Circumstances stated =
                new Circumstances(Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty());

        assertThat(FourEyes.on(reserved, Circumstances.NONE, List.of(delegated()), on))
                .isEqualTo(Delegated.reserved("tag", "resor", 4_000, ReservationStatus.PROPOSED));
        assertThat(FourEyes.on(reserved, Circumstances.NONE, List.of(delegated()), off))
                .isEqualTo(reserved);
        assertThat(FourEyes.on(reserved, Circumstances.NONE, List.of(Delegated.decided()), on))
                .isEqualTo(reserved);
        assertThat(FourEyes.on(reserved, stated, List.of(delegated()), on)).isEqualTo(reserved);
        PlanEvent other = new PolicySet(PLAN, Policy.TACIT_ALLOWED, true);
        assertThat(FourEyes.on(other, Circumstances.NONE, List.of(delegated()), on))
                .isEqualTo(other);
    }
}
