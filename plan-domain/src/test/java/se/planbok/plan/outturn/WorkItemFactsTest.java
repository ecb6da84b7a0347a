package se.planbok.plan.outturn;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.cancel;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.complete;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.progress;
import static se.planbok.plan.Orders.targeted;
import static se.planbok.plan.Orders.withdrawWorkItem;
import static se.planbok.plan.Orders.workItem;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.ProgressReported;
import se.planbok.plan.event.WorkItemCompleted;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.structure.WorkItem;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Tally;

/** What is done on a point is a fact with a day. */
class WorkItemFactsTest {

    private static PlanFixture plan() {
        return PlanFixture.given(open(860), chapter("stod"), ongoing("webb"), workItem("webb", "moten"));
    }

    private static WorkItem point(PlanState plan) {
        return plan.structure().activity("webb").orElseThrow().workItem("moten").orElseThrow();
    }

    @Test
    void a_point_is_completed_on_a_day_also_of_a_cancelled_activity() {
        plan().and(cancel("webb"))
                .whenDated("2021-01-26", complete("webb", "moten"))
                .happens(new WorkItemCompleted("webb", "moten"))
                .makes(plan -> assertThat(point(plan).completed()).contains("2021-01-26"));
    }

    @Test
    void a_point_is_completed_once() {
        PlanFixture completed = plan().andDated("2021-01-26", complete("webb", "moten"));

        completed.whenDated("2021-01-26", complete("webb", "moten")).changesNothing();
        completed
                .whenDated("2021-01-27", complete("webb", "moten"))
                .isRefused(
                        new DoesNotFit(SubjectKind.WORK_ITEM, "webb/moten", Misfit.WORK_ITEM_COMPLETED, "2021-01-26"));
    }

    @Test
    void the_report_of_the_latest_day_says_how_far_a_point_has_come() {
        plan().andDated("2021-06-30", progress("webb", "moten", 4))
                .whenDated("2021-03-31", progress("webb", "moten", 2))
                .happens(new ProgressReported("webb", "moten", 2, 4, Optional.empty()))
                .makes(plan -> assertThat(point(plan).done().together()).contains(4L));
        plan().andDated("2021-06-30", progress("webb", "moten", 4))
                .whenDated("2021-06-30", progress("webb", "moten", 3))
                .happens(new ProgressReported("webb", "moten", 3, 3, Optional.empty()));
    }

    @Test
    void each_target_of_a_point_has_its_own_number() {
        PlanFixture counted = PlanFixture.given(open(860), chapter("stod"), ongoing("webb"))
                .and(targeted("webb", "moten", Optional.empty(), 4))
                .andDated("2021-06-30", progress("webb", "moten", 3, "möten"));

        counted.whenDated("2021-03-31", progress("webb", "moten", 2, "möten"))
                .happens(new ProgressReported("webb", "moten", 2, 3, Optional.of("möten")))
                .makes(plan -> assertThat(point(plan).done().together()).isEmpty());
        counted.whenDated("2021-03-31", progress("webb", "moten", 1))
                .happens(new ProgressReported("webb", "moten", 1, 1, Optional.empty()))
                .makes(plan -> assertThat(point(plan).done())
                        .isEqualTo(new Tally(Optional.of(1L), HashTreePMap.singleton("möten", 3L))));
        counted.when(withdrawWorkItem("webb", "moten"))
                .isRefused(new DoesNotFit(SubjectKind.WORK_ITEM, "webb/moten", Misfit.WORK_ITEM_BEGUN, "3"));
    }

    @Test
    void what_no_target_counts_is_not_reported() {
        plan().when(progress("webb", "moten", 1, "besök"))
                .isRefused(new DoesNotFit(SubjectKind.WORK_ITEM, "webb/moten", Misfit.NOTHING_COUNTED_SO, "besök"));
    }

    @Test
    void a_point_on_which_something_was_done_is_not_taken_away() {
        plan().andDated("2021-01-26", complete("webb", "moten"))
                .when(withdrawWorkItem("webb", "moten"))
                .isRefused(new DoesNotFit(SubjectKind.WORK_ITEM, "webb/moten", Misfit.WORK_ITEM_BEGUN, "2021-01-26"));
        plan().and(progress("webb", "moten", 1))
                .when(withdrawWorkItem("webb", "moten"))
                .isRefused(new DoesNotFit(SubjectKind.WORK_ITEM, "webb/moten", Misfit.WORK_ITEM_BEGUN, "1"));
        plan().and(progress("webb", "moten", 0))
                .when(withdrawWorkItem("webb", "moten"))
                .isAccepted();
    }

    @Test
    void nothing_is_done_on_a_point_that_is_not_there() {
        plan().when(complete("webb", "annat")).isRefused(new KeyUnknown(SubjectKind.WORK_ITEM, "webb/annat"));
        plan().and(withdrawWorkItem("webb", "moten"))
                .when(progress("webb", "moten", 1))
                .isRefused(
                        new DoesNotFit(SubjectKind.WORK_ITEM, "webb/moten", Misfit.WORK_ITEM_WITHDRAWN, "WITHDRAWN"));
    }
}
