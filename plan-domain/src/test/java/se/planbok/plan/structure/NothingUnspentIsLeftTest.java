package se.planbok.plan.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.cancel;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.days;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.moveToActivity;
import static se.planbok.plan.Orders.nominate;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.spend;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.ReservationsUnspent;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;

/** R13: a cancelled activity gives back its days, its nominations end, and it has no unspent reservations. */
class NothingUnspentIsLeftTest {

    private static final String WEBB = "atgardswebb";

    private static PlanFixture plan() {
        return PlanFixture.given(
                open(860),
                chapter("stod"),
                ongoing(WEBB),
                ongoing("lopande-stod"),
                allocate(WEBB, 16.5),
                allocate("lopande-stod", 100),
                confirmed("bidrag", 1_000_000),
                line("medel", 200_000),
                line("resor", 200_000),
                nominate("resor", WEBB),
                nominate("medel", WEBB));
    }

    private static ActivityCancelled cancelled() {
        return new ActivityCancelled(WEBB, days(16.5), Days.ZERO, days(100), List.of(WEBB, "medel-" + WEBB));
    }

    @Test
    void an_activity_without_money_gives_its_days_back_and_its_nominations_end() {
        plan().when(cancel(WEBB))
                .happens(cancelled())
                .keepsRules(new RuleOutcome("R13", Figure.of(0), Figure.of(0), Verdict.HELD))
                .makes(plan -> {
                    assertThat(plan.structure().activity(WEBB).orElseThrow().status())
                            .isEqualTo(ActivityStatus.CANCELLED);
                    assertThat(plan.workload().of(WEBB)).isEqualTo(Days.ZERO);
                    assertThat(plan.budget().nominationsOn("medel")).isEmpty();
                    assertThat(plan.budget().nominationsOn("resor")).isEmpty();
                });
    }

    @Test
    void one_unspent_krona_stands_in_the_way() {
        plan().and(reserve("webb", "medel", 20_000, WEBB), spend("webb", 19_999))
                .when(cancel(WEBB))
                .isRefused(new ReservationsUnspent(WEBB, 1, List.of("webb")));
    }

    @Test
    void all_its_unspent_reservations_are_told() {
        plan().and(reserve("webb", "medel", 20_000, WEBB), reserve("tag", "resor", 5_000, WEBB))
                .when(cancel(WEBB))
                .isRefused(new ReservationsUnspent(WEBB, 25_000, List.of("tag", "webb")));
    }

    @Test
    void spent_money_stays_where_it_is() {
        plan().and(reserve("webb", "medel", 20_000, WEBB), spend("webb", 20_000))
                .when(cancel(WEBB))
                .happens(cancelled())
                .makes(plan -> assertThat(plan.budget().of(WEBB).spent()).isEqualTo(20_000));
    }

    @Test
    void its_money_can_be_released_or_moved_earlier_in_the_same_batch() {
        plan().and(reserve("webb", "medel", 20_000, WEBB), reserve("tag", "resor", 5_000, WEBB))
                .when(release("webb"), moveToActivity("tag", "lopande-stod"), cancel(WEBB))
                .isAccepted();
    }

    @Test
    void stated_history_leaves_the_money_and_the_rule_unfollowed() {
        PlanFixture.Outcome outcome =
                plan().and(reserve("webb", "medel", 20_000, WEBB)).whenStated(cancel(WEBB));

        outcome.happens(cancelled())
                .keepsRules(new RuleOutcome("R13", Figure.of(0), Figure.of(20_000), Verdict.NOT_FOLLOWED))
                .leavesStanding(FindingCode.RULE_NOT_FOLLOWED);
        assertThat(outcome.finding(FindingCode.RULE_NOT_FOLLOWED, WEBB).rule()).contains("R13");
    }
}
