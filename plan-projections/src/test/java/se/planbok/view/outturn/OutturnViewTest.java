package se.planbok.view.outturn;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.view.JsonAnswers.expected;
import static se.planbok.view.JsonAnswers.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.DaysReported;
import se.planbok.plan.event.ExpenditureRecorded;
import se.planbok.plan.event.FundingRegistered;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.PeriodClosed;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.ProgressReported;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.SurplusCarriedOver;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.CapacityBasis;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Currency;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.FundingStatus;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.Target;
import se.planbok.plan.value.Title;
import se.planbok.view.History;
import tools.jackson.databind.JsonNode;

class OutturnViewTest {

    private static final OutturnView VIEW = new OutturnView();
    private static final Optional<String> NONE = Optional.empty();

    private static Circumstances dated(String day) {
        return new Circumstances(NONE, Optional.empty(), false, Optional.of(new PartialDate(day)), NONE);
    }

    private static Circumstances decidedOn(String day, String reason) {
        DecisionReference decision = new DecisionReference(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new PartialDate(day)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        return new Circumstances(Optional.of(reason), Optional.of(decision), false, Optional.empty(), NONE);
    }

    private static FundsReserved reserved(String key, Optional<String> activity, long amount) {
        return new FundsReserved(
                key,
                "resor",
                "Ändamålet",
                amount,
                activity,
                NONE,
                List.of(),
                List.of(),
                NONE,
                NONE,
                ReservationStatus.OPEN,
                amount);
    }

    private static ExpenditureRecorded spent(Optional<String> reservation, long amount, boolean approximate) {
        return new ExpenditureRecorded(
                reservation, "resor", NONE, amount, NONE, approximate, amount, 0, Optional.empty(), amount, amount);
    }

    /** A plan with an activity of 20 days and 50 000 kronor, adopted on 1 February. */
    private static History adopted() {
        return History.opened()
                .activity("kartor", "Kartor", ActivityKind.SPECIAL, Optional.of(Priority.FIRST))
                .then(new DaysAllocated("kartor", Days.of(20), false, NONE, Days.ZERO, Days.of(20), Days.of(20)))
                .line("resor", 200_000, 200_000)
                .then(reserved("tryck", Optional.of("kartor"), 50_000))
                .then(
                        new PlanAdopted(History.PLAN, NONE, PlanStatus.APPROVED, List.of()),
                        decidedOn("2022-02-01", "Beslut."),
                        List.of());
    }

    private static OutturnView.State state(History history) {
        OutturnView.State state = VIEW.before(History.PLAN);
        for (Recorded recorded : history.events()) {
            state = VIEW.after(state, recorded);
        }
        return state;
    }

    @Test
    void what_was_used_stands_against_what_was_adopted_and_what_it_was_changed_to() {
        History history = adopted()
                .then(
                        new DaysAllocated("kartor", Days.of(4), false, NONE, Days.of(20), Days.of(24), Days.of(24)),
                        decidedOn("2022-03-01", "Mer att göra."),
                        List.of())
                .then(new DaysReported(
                        "kartor", History.halves(15), "2022-02", "2022-03", History.halves(15), History.halves(15)))
                .then(spent(Optional.of("tryck"), 30_000, true), dated("2022-02-15"), List.of());
        JsonNode outturn = json(history.answer(VIEW));

        assertThat(outturn.at("/activities/0")).isEqualTo(expected("""
                {"key":"kartor","title":"Kartor","chapter":"stod","initiative":"kartor","kind":"SPECIAL",
                 "priority":"FIRST","status":"ACTIVE","adopted":{"kind":"SPECIAL","priority":"FIRST"},
                 "days":{"adopted":20,"amended":24,"used":7.5,"remaining":16.5},
                 "money":{"adopted":50000,"amended":50000,"used":30000,"remaining":20000},
                 "approximate":true,"workItems":[],
                 "amendments":[{"sequence":7,"type":"DaysAllocated","at":"2022-01-10T08:00:07Z",
                                "reason":"Mer att göra."}],
                 "leadTime":{"proposed":"2022-01-10","decided":"2022-02-01","firstUse":"2022-02"}}"""));
        assertThat(outturn.get("total")).isEqualTo(expected("""
                {"days":{"adopted":20,"amended":24,"used":7.5,"remaining":16.5},
                 "money":{"adopted":200000,"amended":200000,"used":30000,"remaining":170000},"approximate":true}"""));
        assertThat(outturn.get("amendments").longValue()).isEqualTo(1);
    }

    @Test
    void a_proposal_that_was_recorded_after_its_decision_has_no_known_day() {
        History history = History.opened()
                .activity("kartor", "Kartor", ActivityKind.ONGOING, Optional.empty())
                .then(
                        new PlanAdopted(History.PLAN, NONE, PlanStatus.APPROVED, List.of()),
                        decidedOn("2021-12-15", "Beslut."),
                        List.of());

        assertThat(json(history.answer(VIEW)).at("/activities/0/leadTime"))
                .isEqualTo(expected("{\"decided\":\"2021-12-15\"}"));
    }

    @Test
    void what_came_after_adoption_was_not_adopted() {
        JsonNode outturn = json(adopted()
                .activity("ny", "Ny", ActivityKind.ONGOING, Optional.empty())
                .line("ny-post", 1_000, 1_000)
                .answer(VIEW));

        assertThat(outturn.at("/activities/1/days").has("adopted")).isFalse();
        assertThat(outturn.at("/activities/1/amendments/0/type").stringValue()).isEqualTo("ActivityAdded");
        assertThat(outturn.at("/lines/1/money").has("adopted")).isFalse();
        assertThat(outturn.at("/lines/1/amendments/0/type").stringValue()).isEqualTo("BudgetLineAdded");
        assertThat(outturn.at("/total/money/adopted").longValue()).isEqualTo(200_000);
        assertThat(outturn.at("/total/money/amended").longValue()).isEqualTo(201_000);
    }

    @Test
    void money_of_an_activity_is_amended_on_it_and_other_money_on_its_line_and_lowering_is_free() {
        JsonNode outturn = json(adopted()
                .then(reserved("mer", Optional.of("kartor"), 1_000))
                .then(reserved("annat", NONE, 1_000))
                .then(new ReservationChanged("mer", "resor", NONE, 1_000, 500, ReservationStatus.OPEN, 500))
                .answer(VIEW));

        assertThat(outturn.at("/activities/0/amendments")).hasSize(1);
        assertThat(outturn.at("/lines/0/amendments")).hasSize(1);
        assertThat(outturn.get("amendments").longValue()).isEqualTo(2);
        assertThat(outturn.at("/activities/0/money/amended").longValue()).isEqualTo(50_500);
    }

    @Test
    void a_plan_known_in_part_tells_nothing_of_what_it_does_not_state() {
        JsonNode outturn = json(new History()
                .then(new PlanOpened(
                        "exempel",
                        2022,
                        "Verksamhetsplan",
                        Optional.empty(),
                        CapacityBasis.UNKNOWN,
                        NONE,
                        "2022-01-01",
                        "2022-12-31",
                        Currency.SEK,
                        true))
                .activity("kartor", "Kartor", ActivityKind.ONGOING, Optional.empty())
                .line("resor", 200_000, 200_000)
                .then(spent(NONE, 30_000, true), dated("2022"), List.of())
                .answer(VIEW));

        assertThat(outturn.get("total"))
                .isEqualTo(expected("{\"days\":{\"used\":0},\"money\":{\"used\":30000},\"approximate\":true}"));
        assertThat(outturn.at("/activities/0/days")).isEqualTo(expected("{\"used\":0}"));
        assertThat(outturn.at("/lines/0")).isEqualTo(expected("""
                {"key":"resor","title":"Posten resor","money":{"amended":200000,"used":30000,"remaining":170000},
                 "approximate":true,"amendments":[]}"""));
    }

    @Test
    void a_closed_period_has_what_was_known_of_it_and_the_next_begins_after_it() {
        JsonNode outturn = json(adopted()
                .then(spent(NONE, 10_000, false), dated("2022-04-30"), List.of())
                .then(spent(Optional.of("tryck"), 30_000, false), dated("2022-05-01"), List.of())
                .then(new PeriodClosed("tertial-1", "2022-04-30"))
                .then(new DaysReported("kartor", Days.of(3), "2022-04-01", "2022-04-30", Days.of(3), Days.of(3)))
                .then(new DaysReported("kartor", Days.of(2), "2022-04-01", "2022-06-30", Days.of(5), Days.of(5)))
                .then(new PeriodClosed("tertial-2", "2022-08-31"))
                .answer(VIEW));

        assertThat(outturn.get("periods")).isEqualTo(expected("""
                [{"key":"tertial-1","from":"2022-01-01","to":"2022-04-30","closedAt":9,"days":0,"money":10000},
                 {"key":"tertial-2","from":"2022-05-01","to":"2022-08-31","closedAt":12,"days":2,"money":30000}]"""));
    }

    @Test
    void a_point_missed_its_target_once_its_time_is_closed() {
        History history = adopted()
                .then(new WorkItemAdded(
                        "kartor",
                        "moten",
                        "Möten",
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        List.of(),
                        NONE,
                        Optional.of("2022-04"),
                        List.of(new Target(Optional.of(new Count(4)), Optional.empty(), new Title("möten"))),
                        Optional.empty()))
                .then(new ProgressReported("kartor", "moten", 3, 3, Optional.empty()), dated("2022-04-01"), List.of());

        assertThat(json(history.answer(VIEW))
                        .at("/activities/0/workItems/0/missed")
                        .booleanValue())
                .isFalse();
        assertThat(json(history.then(new PeriodClosed("tertial-1", "2022-04-30"))
                                .answer(VIEW))
                        .at("/activities/0/workItems/0"))
                .isEqualTo(expected("""
                        {"key":"moten","title":"Möten","to":"2022-04","targets":[{"min":4,"unit":"möten"}],
                         "done":3,"counted":[],"missed":true}"""));
        assertThat(json(history.then(
                                        new ProgressReported("kartor", "moten", 4, 4, Optional.of("möten")),
                                        dated("2022-04-02"),
                                        List.of())
                                .then(new PeriodClosed("tertial-1", "2022-04-30"))
                                .answer(VIEW))
                        .at("/activities/0/workItems/0"))
                .isEqualTo(expected("""
                        {"key":"moten","title":"Möten","to":"2022-04","targets":[{"min":4,"unit":"möten"}],
                         "done":3,"counted":[{"unit":"möten","done":4}],"missed":false}"""));
    }

    @Test
    void surplus_is_seen_where_it_comes_from_and_where_it_goes() {
        JsonNode outturn = json(adopted()
                .then(new FundingRegistered(
                        "overskott-2021",
                        "Överskott",
                        688_107,
                        FundingStatus.CONFIRMED,
                        false,
                        NONE,
                        NONE,
                        List.of(),
                        NONE,
                        Optional.of("2021")))
                .then(new SurplusCarriedOver(History.PLAN, "exempel-2023", "overskott-2022", 5, 9, 0, 5))
                .then(new SurplusCarriedOver(History.PLAN, "exempel-2023", "overskott-2022", 2, 9, 5, 7))
                .answer(VIEW));

        assertThat(outturn.get("carriedIn"))
                .isEqualTo(expected("[{\"key\":\"overskott-2021\",\"from\":\"2021\",\"amount\":688107}]"));
        assertThat(outturn.get("carriedOut"))
                .isEqualTo(expected("[{\"key\":\"overskott-2022\",\"to\":\"exempel-2023\",\"amount\":7}]"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-31, 0",
        "2022-01-01, 0",
        "2022-01-02, 0.01",
        "2022-07-02, 0.5",
        "2022-12-31, 1",
        "2023-06-01, 1",
    })
    void the_share_of_the_period_that_is_gone_is_told_in_hundredths(LocalDate day, String share) {
        Outturn outturn = VIEW.answer(History.PLAN, 0, state(History.opened()), day, Optional.empty());

        assertThat(outturn.shareGone().orElseThrow()).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 12, 2022-02, 2022-02-01, 2022-02-28",
        "TERTIAL, 3, 2022-T1, 2022-01-01, 2022-04-30",
        "HALF_YEAR, 2, 2022-H1, 2022-01-01, 2022-06-30",
    })
    void use_is_told_by_stretches_of_the_calendar(
            StretchLength length, int stretches, String key, String from, String to) {
        History history = adopted().then(spent(Optional.of("tryck"), 30_000, false), dated("2022-02"), List.of());
        Outturn outturn =
                VIEW.answer(History.PLAN, 0, state(history), LocalDate.parse("2022-12-31"), Optional.of(length));

        assertThat(outturn.stretches().orElseThrow()).hasSize(stretches);
        assertThat(outturn.stretches().orElseThrow().stream().filter(stretch -> stretch.money() > 0))
                .singleElement()
                .isEqualTo(new Outturn.Stretch(
                        key,
                        from,
                        to,
                        Days.ZERO,
                        30_000,
                        List.of(new Outturn.ActivityUse("kartor", Days.ZERO, 30_000)),
                        List.of(new Outturn.LineUse("resor", 30_000))));
    }
}
