package se.planbok.plan.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Beside.decidedBy;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.change;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.decide;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.moveToLine;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.policy;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.rule;
import static se.planbok.plan.Orders.spend;
import static se.planbok.plan.Orders.splitToLine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.Beside;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.PlanState;
import se.planbok.plan.budget.Reservation;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.DecidedByProposer;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Policy;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/** R10: a raise of a granted reservation under delegation awaits another person, where a policy says so. */
class RaiseAwaitsAnotherTest {

    private static final Subject TRAVEL = new Subject(SubjectKind.RESERVATION, "tag");

    private final PlanFixture open = PlanFixture.given(
                    open(100),
                    authority("styrgrupp"),
                    confirmed("bidrag", 1_000_000),
                    line("resor", 400_000),
                    line("tryck", 100_000))
            .and(rule(100_000, "styrgrupp"));
    private final PlanFixture plan = open.and(policy(Policy.FOUR_EYES_RESERVATION, true));
    private final PlanFixture granted =
            plan.and(reserve("tag", "resor", 60_000)).by("p-2").and(decide("tag", true));
    private final PlanFixture raised = granted.and(change("tag", 90_000));

    private static ReservationChanged changed(long before, long after, ReservationStatus status) {
        return new ReservationChanged("tag", "resor", Optional.empty(), before, after, status, after);
    }

    private static ReservationDecided decided(boolean yes, long after, ReservationStatus status) {
        return new ReservationDecided("tag", "resor", Optional.empty(), yes, 90_000, after, status, after);
    }

    private static Reservation travel(PlanState state) {
        return state.budget().reservation("tag").orElseThrow();
    }

    private static List<FindingCode> codes(PlanFixture plan) {
        return plan.state().findingsOn(LocalDate.parse(PlanFixture.DAY)).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void it_is_proposed_and_what_was_granted_stands() {
        granted.when(change("tag", 90_000))
                .happens(changed(60_000, 90_000, ReservationStatus.PROPOSED))
                .makes(after -> assertThat(travel(after).standing()).contains(60_000L));
    }

    @Test
    void it_is_decided_by_another_than_the_one_who_raised() {
        raised.when(decide("tag", true)).isRefused(new DecidedByProposer("tag", "p-2"));
        raised.by(PlanFixture.BY)
                .when(decide("tag", true))
                .happens(decided(true, 90_000, ReservationStatus.OPEN))
                .makes(after -> assertThat(travel(after).standing()).isEmpty());
    }

    @Test
    void rejected_it_leaves_what_was_granted_and_may_be_raised_again() {
        raised.by(PlanFixture.BY)
                .when(decide("tag", false))
                .happens(decided(false, 60_000, ReservationStatus.OPEN))
                .makes(after -> assertThat(travel(after).unspent()).isEqualTo(60_000));
        raised.by(PlanFixture.BY)
                .and(decide("tag", false))
                .when(change("tag", 70_000))
                .happens(changed(60_000, 70_000, ReservationStatus.PROPOSED));
        raised.and(spend("tag", 60_000))
                .by(PlanFixture.BY)
                .when(decide("tag", false))
                .happens(decided(false, 60_000, ReservationStatus.SPENT));
    }

    @Test
    void raised_twice_it_still_leaves_what_was_granted_and_neither_raiser_decides() {
        PlanFixture twice = raised.by("p-3").and(change("tag", 95_000));

        twice.by("p-2").when(decide("tag", true)).isRefused(new DecidedByProposer("tag", "p-2"));
        twice.when(decide("tag", true)).isRefused(new DecidedByProposer("tag", "p-3"));
        twice.by(PlanFixture.BY)
                .when(decide("tag", false))
                .makes(after -> assertThat(travel(after))
                        .returns(60_000L, Reservation::amount)
                        .returns(ReservationStatus.OPEN, Reservation::status));
    }

    @Test
    void lowered_to_what_was_granted_it_awaits_nobody_and_a_krona_above_it_does() {
        raised.when(change("tag", 60_001)).happens(changed(90_000, 60_001, ReservationStatus.PROPOSED));
        raised.when(change("tag", 60_000)).happens(changed(90_000, 60_000, ReservationStatus.OPEN));
        raised.when(release("tag", 30_000))
                .makes(after -> assertThat(travel(after)).returns(ReservationStatus.OPEN, Reservation::status));
        raised.when(release("tag", 29_999))
                .makes(after -> assertThat(travel(after)).returns(ReservationStatus.PROPOSED, Reservation::status));
        raised.and(change("tag", 60_000))
                .when(decide("tag", true))
                .isRefused(new DoesNotFit(SubjectKind.RESERVATION, "tag", Misfit.RESERVATION_NOT_PROPOSED, "OPEN"));
    }

    @Test
    void the_authority_is_told_of_what_was_granted_and_not_of_a_raise_that_was_not() {
        assertThat(granted.state().agenda().toTellOf(TRAVEL)).hasSize(1);
        assertThat(raised.state().agenda().toTellOf(TRAVEL)).hasSize(2);
        raised.by(PlanFixture.BY)
                .when(decide("tag", false))
                .makes(after -> assertThat(after.agenda().toTellOf(TRAVEL))
                        .isEqualTo(granted.state().agenda().toTellOf(TRAVEL)));
        raised.when(change("tag", 60_000))
                .makes(after -> assertThat(after.agenda().toTellOf(TRAVEL)).hasSize(1));
        raised.by(PlanFixture.BY)
                .when(decide("tag", true))
                .makes(after -> assertThat(after.agenda().toTellOf(TRAVEL)).hasSize(2));
    }

    @Test
    void a_rejected_raise_counts_no_more_than_before_toward_splitting() {
        PlanFixture decided = plan.and(chapter("stod"), ongoing("drift"))
                .and(decidedBy("styrgrupp").order(reserve("tag", "resor", 60_000, "drift")))
                .and(reserve("buss", "resor", 50_000, "drift"))
                .by("p-2")
                .and(decide("buss", true));
        PlanFixture suspected = decided.and(change("tag", 90_000));

        assertThat(codes(decided)).doesNotContain(FindingCode.SPLIT_SUSPECTED);
        assertThat(codes(suspected)).contains(FindingCode.SPLIT_SUSPECTED);
        assertThat(codes(suspected.by(PlanFixture.BY).and(decide("tag", false))))
                .doesNotContain(FindingCode.SPLIT_SUSPECTED);
    }

    @Test
    void no_part_of_it_goes_its_own_way_meanwhile() {
        raised.when(splitToLine("tag", "tryck", 10_000, "del"))
                .isRefused(new DoesNotFit(SubjectKind.RESERVATION, "tag", Misfit.RESERVATION_PROPOSED, "PROPOSED"));
        raised.when(moveToLine("tag", "tryck")).isAccepted();
        granted.when(splitToLine("tag", "tryck", 10_000, "del")).isAccepted();
    }

    @Test
    void it_awaits_nobody_when_the_authority_decides_when_history_is_stated_or_while_the_policy_is_off() {
        ReservationChanged done = changed(60_000, 90_000, ReservationStatus.OPEN);

        granted.when(decidedBy("styrgrupp").order(change("tag", 90_000))).happens(done);
        granted.whenStated(change("tag", 90_000)).happens(done);
        open.and(reserve("tag", "resor", 60_000)).when(change("tag", 90_000)).happens(done);
        granted.when(change("tag", 50_000)).happens(changed(60_000, 50_000, ReservationStatus.OPEN));
    }

    @Test
    void the_adoption_of_the_plan_does_not_grant_a_raise() {
        PlanFixture withPlan = plan.and(Beside.withPlan().order(reserve("tag", "resor", 60_000)))
                .by("p-2")
                .and(decide("tag", true), change("tag", 90_000));

        assertThat(withPlan.state().budget().awaitingAdoption()).isEmpty();
    }
}
