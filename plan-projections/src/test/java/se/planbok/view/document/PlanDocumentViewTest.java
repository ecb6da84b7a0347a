package se.planbok.view.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static se.planbok.view.JsonAnswers.expected;
import static se.planbok.view.JsonAnswers.json;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ActivityDescribed;
import se.planbok.plan.event.ActivityDescription;
import se.planbok.plan.event.CapacityRevised;
import se.planbok.plan.event.CashNeedStated;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.PlanDescribed;
import se.planbok.plan.event.PlanDescription;
import se.planbok.plan.event.Schedule;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.event.WorkItemRescheduled;
import se.planbok.plan.event.WorkItemWithdrawn;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.CapacityBasis;
import se.planbok.plan.value.CashNeed;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.Span;
import se.planbok.plan.value.Target;
import se.planbok.plan.value.Title;
import se.planbok.view.History;
import tools.jackson.databind.JsonNode;

class PlanDocumentViewTest {

    private static final PlanDocumentView VIEW = new PlanDocumentView();

    @Test
    void an_opened_plan_is_a_draft_with_its_chapters() {
        assertThat(json(History.opened().answer(VIEW))).isEqualTo(expected("""
                {"planId":"exempel-2022","version":1,"status":"DRAFT","organisation":"exempel",
                 "organisationTitle":"Exempelmyndigheten","year":2022,"title":"Verksamhetsplan",
                 "period":{"from":"2022-01-01","to":"2022-12-31"},"currency":"SEK","partial":false,
                 "capacity":100,"basis":"STATED","authorities":[],"meetings":[],
                 "chapters":[{"key":"stod","title":"Stöd till länen","activities":[]}],
                 "periods":[],"statedFigures":[],
                 "route":[],"consulted":[],"consultations":[],"approvals":[]}"""));
    }

    @Test
    void the_way_through_the_authorities_is_shown_with_consultations_and_approvals() {
        JsonNode document = json(History.ofEverything().answer(VIEW));

        assertThat(document.get("status").stringValue()).isEqualTo("CLOSED");
        assertThat(document.get("route")).isEqualTo(expected("[\"styrgrupp\",\"ledning\"]"));
        assertThat(document.get("consulted")).isEqualTo(expected("[\"scb\",\"skr\"]"));
        assertThat(document.get("consultations")).isEqualTo(expected("""
                [{"consulted":"scb","asked":"2022-05-01","lastDay":"2022-05-10","answered":"2022-05-09",
                  "answer":"Inga synpunkter."},
                 {"consulted":"skr"}]"""));
        long adopted = document.at("/adopted/version").longValue();
        assertThat(document.get("approvals")).isEqualTo(expected("""
                [{"authority":"styrgrupp","step":"APPROVE","form":"MEETING","date":"2022-05-12",
                  "reference":"Protokoll 3, § 4","sequence":%d},
                 {"authority":"ledning","step":"ADOPT","form":"MEETING","date":"2022-05-12",
                  "reference":"Protokoll 3, § 4","sequence":%d}]""".formatted(adopted - 1, adopted)));
        assertThat(document.at("/adopted/date").stringValue()).isEqualTo("2022-05-12");
    }

    @Test
    void an_activity_is_shown_with_all_that_is_said_of_it() {
        History history = withActivity()
                .then(new ActivityDescribed(
                        "kartor",
                        ActivityDescription.NONE,
                        new ActivityDescription(
                                Optional.empty(),
                                Optional.of("Ger underlag."),
                                Optional.of(List.of("scb")),
                                Optional.empty(),
                                Optional.of("skr"),
                                Optional.empty(),
                                Optional.of(true),
                                Optional.empty())))
                .then(new DaysAllocated(
                        "kartor",
                        History.halves(33),
                        true,
                        Optional.of("Ses över."),
                        Days.ZERO,
                        History.halves(33),
                        History.halves(33)))
                .then(new CashNeedStated("kartor", CashNeed.YES, true, Optional.of("Tryck."), Optional.empty()))
                .then(workItem("moten"));

        assertThat(json(activity(history))).isEqualTo(expected("""
                {"key":"kartor","title":"Kartor","kind":"SPECIAL","priority":"FIRST","status":"ACTIVE",
                 "initiative":"kartor","summary":"Ger underlag.","partners":["scb"],"audience":[],
                 "coordinator":"skr","decidedBy":[],"highlight":true,
                 "days":16.5,"provisional":true,"note":"Ses över.",
                 "cashNeed":{"need":"YES","minimum":true,"note":"Tryck."},
                 "workItems":[{"key":"moten","title":"Punkten moten","partners":[],"from":"2022-02",
                               "targets":[{"min":4,"unit":"möten"}],
                               "awaits":{"authority":"styrgrupp","when":"2022-05"}}]}"""));
    }

    @Test
    void a_withdrawn_point_is_left_out_and_a_rescheduled_one_keeps_its_place() {
        History history = withActivity()
                .then(workItem("ett"))
                .then(workItem("tva"))
                .then(workItem("tre"))
                .then(new WorkItemWithdrawn("kartor", "tva"))
                .then(new WorkItemRescheduled(
                        "kartor",
                        "ett",
                        new Schedule(Optional.of("2022-02"), Optional.empty()),
                        new Schedule(Optional.empty(), Optional.of("2022-12"))));

        assertThat(activity(history).workItems())
                .extracting(PlanDocument.WorkItem::key)
                .containsExactly("ett", "tre");
        assertThat(activity(history).workItems().getFirst())
                .extracting("from", "to")
                .containsExactly(Optional.empty(), Optional.of("2022-12"));
    }

    @Test
    void a_cancelled_activity_is_marked() {
        PlanDocument.Activity cancelled = activity(
                withActivity().then(new ActivityCancelled("kartor", Days.ZERO, Days.of(2), Days.of(2), List.of())));

        assertThat(cancelled.status()).isEqualTo(ActivityStatus.CANCELLED);
        assertThat(cancelled.days()).isEqualTo(Days.of(2));
    }

    @Test
    void texts_and_capacity_are_the_latest() {
        PlanDocument document = answer(History.opened()
                .then(new PlanDescribed(
                        History.PLAN,
                        PlanDescription.NONE,
                        new PlanDescription(Optional.empty(), Optional.of("I korthet."), Optional.of("Framåt."))))
                .then(new CapacityRevised(History.PLAN, Optional.of(Days.of(100)), Days.of(90))));

        assertThat(document.title()).isEqualTo("Verksamhetsplan");
        assertThat(document.summary()).contains("I korthet.");
        assertThat(document.vision()).contains("Framåt.");
        assertThat(document.capacity()).contains(Days.of(90));
        assertThat(document.basis()).isEqualTo(CapacityBasis.STATED);
    }

    @Test
    void a_plan_that_is_not_opened_has_no_document() {
        assertThatIllegalStateException()
                .isThrownBy(() -> VIEW.answer(History.PLAN, -1, VIEW.before(History.PLAN)))
                .withMessageContaining(History.PLAN);
    }

    private static History withActivity() {
        return History.opened().activity("kartor", "Kartor", ActivityKind.SPECIAL, Optional.of(Priority.FIRST));
    }

    private static WorkItemAdded workItem(String key) {
        PartialDate may = new PartialDate("2022-05");
        return new WorkItemAdded(
                "kartor",
                key,
                "Punkten " + key,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of("2022-02"),
                Optional.empty(),
                List.of(new Target(Optional.of(new Count(4)), Optional.empty(), new Title("möten"))),
                Optional.of(new Awaits(new Key("styrgrupp"), Optional.empty(), Optional.of(new Span(may, may)))));
    }

    private static PlanDocument answer(History history) {
        return (PlanDocument) history.answer(VIEW);
    }

    private static PlanDocument.Activity activity(History history) {
        return answer(history).chapters().getFirst().activities().getFirst();
    }
}
