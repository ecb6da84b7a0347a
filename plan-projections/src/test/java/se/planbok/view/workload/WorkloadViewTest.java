package se.planbok.view.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.view.JsonAnswers.expected;
import static se.planbok.view.JsonAnswers.json;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ActivityDescribed;
import se.planbok.plan.event.ActivityDescription;
import se.planbok.plan.event.ActivityStarted;
import se.planbok.plan.event.CapacityRevised;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.DaysReallocated;
import se.planbok.plan.event.DaysWithdrawn;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.PriorityChanged;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.CapacityBasis;
import se.planbok.plan.value.Currency;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Priority;
import se.planbok.view.History;
import tools.jackson.databind.JsonNode;

class WorkloadViewTest {

    private static final WorkloadView VIEW = new WorkloadView();

    @Test
    void the_answer_has_the_form_of_the_interface() {
        History history = planned();

        assertThat(json(history.answer(VIEW))).isEqualTo(expected("""
                {"planId":"exempel-2022","version":6,"capacity":100,"allocated":76.5,"spent":0,"remaining":23.5,
                 "byKind":{"ONGOING":60,"SPECIAL":16.5,"CONTINGENT":0},"byPriority":{"FIRST":16.5,"SECOND":0},
                 "chapters":[{"key":"stod","title":"Stöd till länen",
                              "ongoing":60,"special":16.5,"contingent":0,"allocated":76.5}],
                 "activities":[
                   {"key":"lopande-stod","title":"Löpande verksamhet","chapter":"stod","kind":"ONGOING",
                    "status":"ACTIVE","allocated":60,"spent":0,"provisional":false,"initiative":"lopande-stod"},
                   {"key":"kartor","title":"Kartor","chapter":"stod","kind":"SPECIAL","priority":"FIRST",
                    "status":"ACTIVE","allocated":16.5,"spent":0,"provisional":true,"note":"Ses över.",
                    "initiative":"kartor"},
                   {"key":"utredning","title":"Utredning","chapter":"stod","kind":"CONTINGENT",
                    "status":"ACTIVE","allocated":0,"spent":0,"provisional":false,"initiative":"utredning"}]}"""));
    }

    @Test
    void the_days_as_adopted_stand_beside_those_that_are() {
        History history = planned()
                .then(new PlanAdopted(History.PLAN, Optional.empty(), PlanStatus.APPROVED, List.of()))
                .then(new DaysAllocated(
                        "lopande-stod",
                        Days.of(4),
                        false,
                        Optional.empty(),
                        Days.of(60),
                        Days.of(64),
                        History.halves(161)))
                .activity("ny", "Ny", ActivityKind.ONGOING, Optional.empty());
        JsonNode workload = json(history.answer(VIEW));

        assertThat(workload.get("adopted")).isEqualTo(expected("{\"capacity\":100,\"allocated\":76.5}"));
        assertThat(workload.get("allocated").decimalValue()).isEqualByComparingTo("80.5");
        assertThat(workload.at("/chapters/0/adopted")).isEqualTo(expected("{\"allocated\":76.5}"));
        assertThat(workload.at("/activities/0/adopted"))
                .isEqualTo(expected("{\"status\":\"ACTIVE\",\"allocated\":60}"));
        assertThat(workload.at("/activities/1/adopted"))
                .isEqualTo(expected("{\"priority\":\"FIRST\",\"status\":\"ACTIVE\",\"allocated\":16.5}"));
        assertThat(workload.at("/activities/3").has("adopted")).isFalse();
    }

    @Test
    void an_unknown_capacity_is_left_out_and_nothing_remains_of_it() {
        History history = new History()
                .then(new PlanOpened(
                        "exempel",
                        2022,
                        "Plan",
                        Optional.empty(),
                        CapacityBasis.UNKNOWN,
                        Optional.empty(),
                        "2022-01-01",
                        "2022-12-31",
                        Currency.SEK,
                        false));

        assertThat(json(history.answer(VIEW)).has("capacity")).isFalse();
        assertThat(json(history.answer(VIEW)).has("remaining")).isFalse();
        assertThat(history.then(new CapacityRevised(History.PLAN, Optional.empty(), Days.of(10)))
                        .answer(VIEW))
                .extracting("capacity", "remaining")
                .containsExactly(Optional.of(Days.of(10)), Optional.of(Days.of(10)));
    }

    @Test
    void more_given_out_than_there_is_leaves_a_negative_remainder() {
        Workload workload =
                answer(planned().then(new CapacityRevised(History.PLAN, Optional.of(Days.of(100)), Days.of(70))));

        assertThat(workload.remaining()).contains(History.halves(-13));
    }

    @Test
    void moved_days_leave_the_sum_and_change_both_activities() {
        Workload workload = answer(planned()
                .then(new DaysReallocated(
                        "lopande-stod",
                        "kartor",
                        Days.of(10),
                        Days.of(60),
                        Days.of(50),
                        History.halves(33),
                        History.halves(53))));

        assertThat(workload.allocated()).isEqualTo(History.halves(153));
        assertThat(activity(workload, "lopande-stod").allocated()).isEqualTo(Days.of(50));
        assertThat(activity(workload, "kartor").allocated()).isEqualTo(History.halves(53));
        assertThat(activity(workload, "kartor").provisional()).isTrue();
    }

    @Test
    void days_are_provisional_for_as_long_as_a_part_of_them_is() {
        History history = planned()
                .then(new DaysAllocated(
                        "kartor",
                        Days.of(1),
                        false,
                        Optional.empty(),
                        History.halves(33),
                        History.halves(35),
                        History.halves(155)));

        assertThat(activity(answer(history), "kartor").provisional()).isTrue();
        assertThat(activity(answer(history), "kartor").note()).contains("Ses över.");

        history.then(new DaysWithdrawn("kartor", History.halves(35), History.halves(35), Days.ZERO, Days.of(60)));

        assertThat(activity(answer(history), "kartor").provisional()).isFalse();
        assertThat(activity(answer(history), "kartor").note()).isEmpty();
        assertThat(answer(history).allocated()).isEqualTo(Days.of(60));
    }

    @Test
    void a_started_activity_counts_as_special_with_its_priority() {
        Workload workload = answer(planned()
                .then(new DaysAllocated(
                        "utredning", Days.of(5), false, Optional.empty(), Days.ZERO, Days.of(5), History.halves(163)))
                .then(new ActivityStarted("utredning", Priority.SECOND))
                .then(new PriorityChanged("kartor", Priority.FIRST, Priority.SECOND)));

        assertThat(workload.byKind()).containsEntry(ActivityKind.SPECIAL, History.halves(43));
        assertThat(workload.byKind()).containsEntry(ActivityKind.CONTINGENT, Days.ZERO);
        assertThat(workload.byPriority()).containsEntry(Priority.SECOND, History.halves(43));
    }

    @Test
    void a_cancelled_activity_is_shown_with_what_it_used() {
        Workload workload = answer(planned()
                .then(new ActivityCancelled(
                        "kartor", History.halves(26), History.halves(7), History.halves(127), List.of())));

        assertThat(activity(workload, "kartor").status()).isEqualTo(ActivityStatus.CANCELLED);
        assertThat(activity(workload, "kartor").allocated()).isEqualTo(History.halves(7));
        assertThat(workload.allocated()).isEqualTo(History.halves(127));
        assertThat(workload.byKind()).containsEntry(ActivityKind.SPECIAL, History.halves(7));
    }

    @Test
    void order_is_that_of_adding_also_after_a_change() {
        Workload workload = answer(planned()
                .then(new ChapterAdded("a-sist", "Sist"))
                .then(new ActivityDescribed(
                        "lopande-stod",
                        ActivityDescription.of("Löpande verksamhet", Optional.empty()),
                        ActivityDescription.of("Löpande", Optional.empty()))));

        assertThat(workload.chapters()).extracting(Workload.Chapter::key).containsExactly("stod", "a-sist");
        assertThat(workload.activities())
                .extracting(Workload.Activity::title)
                .containsExactly("Löpande", "Kartor", "Utredning");
    }

    private static History planned() {
        return History.opened()
                .activity("lopande-stod", "Löpande verksamhet", ActivityKind.ONGOING, Optional.empty())
                .activity("kartor", "Kartor", ActivityKind.SPECIAL, Optional.of(Priority.FIRST))
                .activity("utredning", "Utredning", ActivityKind.CONTINGENT, Optional.empty())
                .then(new DaysAllocated(
                        "lopande-stod", Days.of(60), false, Optional.empty(), Days.ZERO, Days.of(60), Days.of(60)))
                .then(new DaysAllocated(
                        "kartor",
                        History.halves(33),
                        true,
                        Optional.of("Ses över."),
                        Days.ZERO,
                        History.halves(33),
                        History.halves(153)));
    }

    private static Workload answer(History history) {
        return (Workload) history.answer(VIEW);
    }

    private static Workload.Activity activity(Workload workload, String key) {
        return workload.activities().stream()
                .filter(activity -> activity.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
