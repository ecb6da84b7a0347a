package se.planbok.plan.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.change;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.moveToActivity;
import static se.planbok.plan.Orders.moveToLine;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.spend;
import static se.planbok.plan.Orders.splitToActivity;
import static se.planbok.plan.Orders.splitToLine;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.Place;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationMoved;
import se.planbok.plan.event.ReservationReleased;
import se.planbok.plan.event.ReservationSplit;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.MoneyNotUnspent;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.ReservationStatus;

/** R8: only unspent money can be released or moved. */
class OnlyUnspentLeavesTest {

    private static final Optional<String> NONE = Optional.empty();

    private static PlanFixture plan(long spent) {
        PlanFixture plan = PlanFixture.given(
                open(860),
                chapter("stod"),
                ongoing("atgardswebb"),
                confirmed("bidrag", 1_000_000),
                line("medel", 200_000),
                line("resor", 200_000),
                reserve("utbildning", "medel", 50_000));
        return spent == 0 ? plan : plan.and(spend("utbildning", spent));
    }

    private static ReservationReleased released(long kronor, long left, ReservationStatus status) {
        return new ReservationReleased("utbildning", "medel", NONE, kronor, 50_000, left, status, left);
    }

    @Test
    void exactly_what_is_unspent_can_be_released_and_closes_the_reservation() {
        plan(30_000)
                .when(release("utbildning", 20_000))
                .happens(released(20_000, 30_000, ReservationStatus.RELEASED))
                .keepsRules(new RuleOutcome("R8", Figure.of(20_000), Figure.of(20_000), Verdict.HELD));
    }

    @Test
    void one_krona_more_than_is_unspent_cannot_be_released() {
        plan(30_000).when(release("utbildning", 20_001)).isRefused(new MoneyNotUnspent("utbildning", 20_000, 20_001));
    }

    @Test
    void a_release_without_an_amount_is_of_all_that_is_unspent() {
        plan(30_000).when(release("utbildning")).happens(released(20_000, 30_000, ReservationStatus.RELEASED));
        plan(0).when(release("utbildning")).happens(released(50_000, 0, ReservationStatus.RELEASED));
    }

    @Test
    void releasing_a_part_leaves_the_reservation_open() {
        plan(30_000).when(release("utbildning", 19_999)).happens(released(19_999, 30_001, ReservationStatus.OPEN));
    }

    @Test
    void a_spent_reservation_has_nothing_to_release() {
        plan(50_000).when(release("utbildning")).isRefused(new MoneyNotUnspent("utbildning", 0, 50_000));
        plan(50_001).when(release("utbildning", 1)).isRefused(new MoneyNotUnspent("utbildning", 0, 1));
    }

    @Test
    void a_reservation_can_be_lowered_to_what_was_spent_and_not_one_krona_further() {
        plan(30_000)
                .when(change("utbildning", 30_000))
                .happens(new ReservationChanged(
                        "utbildning", "medel", NONE, 50_000, 30_000, ReservationStatus.SPENT, 30_000));
        plan(30_000).when(change("utbildning", 29_999)).isRefused(new MoneyNotUnspent("utbildning", 20_000, 20_001));
    }

    @Test
    void a_whole_reservation_moves_only_when_nothing_is_spent() {
        plan(0).when(moveToLine("utbildning", "resor"))
                .happens(
                        new ReservationMoved("utbildning", 50_000, new Place("medel", NONE), new Place("resor", NONE)));
        plan(1).when(moveToLine("utbildning", "resor")).isRefused(new MoneyNotUnspent("utbildning", 49_999, 50_000));
    }

    @Test
    void exactly_what_is_unspent_can_move_and_what_was_spent_stays() {
        plan(30_000)
                .when(splitToLine("utbildning", "resor", 20_000, "utbildning-resor"))
                .happens(new ReservationSplit(
                        "utbildning",
                        "utbildning-resor",
                        "utbildning",
                        20_000,
                        50_000,
                        30_000,
                        ReservationStatus.SPENT,
                        ReservationStatus.OPEN,
                        new Place("medel", NONE),
                        new Place("resor", NONE),
                        NONE,
                        NONE))
                .makes(plan -> {
                    assertThat(plan.budget().line("medel").orElseThrow().committed())
                            .isEqualTo(30_000);
                    assertThat(plan.budget().line("resor").orElseThrow().committed())
                            .isEqualTo(20_000);
                });
    }

    @Test
    void one_krona_more_than_is_unspent_cannot_move() {
        plan(30_000)
                .when(splitToActivity("utbildning", "atgardswebb", 20_001, "webb"))
                .isRefused(new MoneyNotUnspent("utbildning", 20_000, 20_001));
    }

    @Test
    void a_part_that_is_all_of_an_unspent_reservation_leaves_it_released() {
        plan(0).when(splitToActivity("utbildning", "atgardswebb", 50_000, "webb"))
                .makes(plan -> {
                    assertThat(plan.budget()
                                    .reservation("utbildning")
                                    .orElseThrow()
                                    .status())
                            .isEqualTo(ReservationStatus.RELEASED);
                    assertThat(plan.budget().of("atgardswebb").reserved()).isEqualTo(50_000);
                });
    }

    @Test
    void money_that_moves_to_where_it_is_changes_nothing() {
        plan(0).when(moveToLine("utbildning", "medel")).changesNothing();
        plan(0).and(moveToActivity("utbildning", "atgardswebb"))
                .when(moveToActivity("utbildning", "atgardswebb"))
                .changesNothing();
    }

    @Test
    void stated_history_may_tell_of_more_released_than_was_unspent() {
        PlanFixture.Outcome outcome = plan(30_000).whenStated(release("utbildning", 25_000));

        outcome.happens(new ReservationReleased(
                        "utbildning", "medel", NONE, 25_000, 50_000, 25_000, ReservationStatus.RELEASED, 30_000))
                .keepsRules(new RuleOutcome("R8", Figure.of(20_000), Figure.of(25_000), Verdict.NOT_FOLLOWED))
                .leavesStanding(FindingCode.RULE_NOT_FOLLOWED, FindingCode.OVERSPENT_MONEY);
    }
}
