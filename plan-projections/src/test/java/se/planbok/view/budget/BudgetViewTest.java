package se.planbok.view.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.planbok.view.JsonAnswers.expected;
import static se.planbok.view.JsonAnswers.json;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ActivityDescribed;
import se.planbok.plan.event.ActivityDescription;
import se.planbok.plan.event.Bounds;
import se.planbok.plan.event.BudgetLineRevised;
import se.planbok.plan.event.BudgetLineWithdrawn;
import se.planbok.plan.event.ExpenditureRecorded;
import se.planbok.plan.event.FundingAdjusted;
import se.planbok.plan.event.FundingConfirmed;
import se.planbok.plan.event.FundingRegistered;
import se.planbok.plan.event.FundingWithdrawn;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.NominationMade;
import se.planbok.plan.event.NominationWithdrawn;
import se.planbok.plan.event.OutsideFundingRecorded;
import se.planbok.plan.event.Place;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationMoved;
import se.planbok.plan.event.ReservationReleased;
import se.planbok.plan.event.ReservationSplit;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.FundingStatus;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.Part;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.Rank;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.Title;
import se.planbok.view.History;
import tools.jackson.databind.JsonNode;

class BudgetViewTest {

    private static final BudgetView VIEW = new BudgetView();

    @Test
    void the_money_as_adopted_stands_beside_that_which_is() {
        JsonNode budget = json(History.ofEverything().answer(VIEW));
        JsonNode travels = budget.at("/lines/0");
        JsonNode withPlan = travels.get("reservations")
                .valueStream()
                .filter(held -> held.get("key").stringValue().equals("med-planen"))
                .findFirst()
                .orElseThrow();

        assertThat(budget.get("adopted")).isEqualTo(expected("""
                {"lower":350000,"upper":450000,"confirmed":940000,"expected":0,"reserved":90000}"""));
        assertThat(budget.get("reserved").longValue()).isEqualTo(69_000);
        assertThat(travels.get("adopted")).isEqualTo(expected("""
                {"lower":200000,"upper":200000,"reserved":10000}"""));
        assertThat(withPlan.get("amount").longValue()).isEqualTo(6_000);
        assertThat(withPlan.get("adopted")).isEqualTo(expected("""
                {"line":"resor","amount":7000,"status":"OPEN"}"""));
        assertThat(budget.at("/funding/sources/0/adopted")).isEqualTo(expected("""
                {"amount":840000,"status":"CONFIRMED"}"""));
    }

    @Test
    void the_answer_has_the_form_of_the_interface() {
        History history = planned()
                .then(source("bidrag", 900_000, FundingStatus.EXPECTED))
                .then(source("anslag", 500_000, FundingStatus.CONFIRMED))
                .then(new OutsideFundingRecorded(
                        "tryck",
                        "Trycksaker",
                        Optional.of(40_000L),
                        Optional.of("kartor"),
                        Optional.of("scb"),
                        Optional.of(2021)))
                .then(nomination("kartor-forslag", Optional.of("kartor"), Optional.empty()));

        assertThat(json(history.answer(VIEW))).isEqualTo(expected("""
                {"planId":"exempel-2022","version":9,"currency":"SEK",
                 "planned":{"lower":300000,"upper":500000},
                 "funding":{"confirmed":500000,"expected":900000,"sources":[
                   {"key":"bidrag","title":"Källan bidrag","amount":900000,"status":"EXPECTED","approximate":true,
                    "earmarks":[]},
                   {"key":"anslag","title":"Källan anslag","amount":500000,"status":"CONFIRMED","approximate":true,
                    "earmarks":[]}]},
                 "outsideFunding":[{"key":"tryck","title":"Trycksaker","amount":40000,"activity":"kartor",
                                    "financedBy":"scb","year":2021}],
                 "reserved":90000,"spent":0,"surplus":500000,"carriedOver":0,
                 "lines":[
                   {"key":"resor","title":"Posten resor","lower":200000,"upper":200000,"reserved":0,"spent":0,
                    "committed":0,"remaining":200000,"activities":[],"reservations":[],"nominations":[]},
                   {"key":"medel","title":"Posten medel","lower":100000,"upper":300000,"reserved":90000,"spent":0,
                    "committed":90000,"remaining":210000,"activities":[],
                    "reservations":[{"key":"kartblad","activity":"kartor","workItem":"moten","purpose":"Tryck",
                                     "amount":90000,"spent":0,"status":"OPEN","alsoServes":["utredning"],
                                     "parts":[{"title":"A","amount":60000},{"title":"B","amount":30000}],
                                     "lastDay":"2022-11-30","carriedFrom":"2021"}],
                    "nominations":[{"key":"kartor-forslag","activity":"kartor","title":"Kartor","rank":"FIRST",
                                    "note":"Om det blir över."}]}]}"""));
    }

    @Test
    void a_line_may_be_overdrawn() {
        Budget budget = answer(planned().reserved("mer", "medel", 214_000, 304_000));

        assertThat(line(budget, "medel")).extracting("reserved", "remaining").containsExactly(304_000L, -4_000L);
    }

    @Test
    void parts_end_when_the_amount_changes() {
        Budget budget = answer(planned()
                .then(new ReservationChanged(
                        "kartblad", "medel", Optional.of("kartor"), 90_000, 95_000, ReservationStatus.OPEN, 95_000)));

        assertThat(line(budget, "medel").reservations())
                .extracting(Budget.Reservation::amount, Budget.Reservation::parts)
                .containsExactly(tuple(95_000L, List.of()));
    }

    @Test
    void what_is_committed_is_the_larger_of_amount_and_spent_and_what_was_spent_straight() {
        Budget budget = answer(planned()
                .then(spent(Optional.of("kartblad"), "medel", 100_000, 100_000, ReservationStatus.SPENT))
                .then(spent(Optional.empty(), "medel", 5_000, 5_000, null))
                .then(spent(Optional.empty(), "medel", 2_000, 7_000, null)));

        Budget.Line line = line(budget, "medel");
        assertThat(line.reserved()).isEqualTo(90_000);
        assertThat(line.spent()).isEqualTo(107_000);
        assertThat(line.committed()).isEqualTo(107_000);
        assertThat(line.remaining()).isEqualTo(193_000);
        assertThat(line.reservations().getFirst().status()).isEqualTo(ReservationStatus.SPENT);
        assertThat(budget.spent()).isEqualTo(107_000);
        assertThat(budget.reserved()).isEqualTo(90_000);
    }

    @Test
    void a_released_reservation_is_still_shown_with_what_was_spent_as_its_amount() {
        Budget budget = answer(planned()
                .then(spent(Optional.of("kartblad"), "medel", 20_000, 20_000, ReservationStatus.OPEN))
                .then(new ReservationReleased(
                        "kartblad",
                        "medel",
                        Optional.of("kartor"),
                        70_000,
                        90_000,
                        20_000,
                        ReservationStatus.RELEASED,
                        20_000)));

        assertThat(line(budget, "medel").reservations())
                .extracting("amount", "spent", "status")
                .containsExactly(tuple(20_000L, 20_000L, ReservationStatus.RELEASED));
    }

    @Test
    void a_moved_reservation_takes_its_money_to_the_other_line_and_leaves_the_point_of_its_activity() {
        Budget budget = answer(planned()
                .then(new ReservationMoved(
                        "kartblad",
                        90_000,
                        new Place("medel", Optional.of("kartor")),
                        new Place("resor", Optional.of("utredning")))));

        assertThat(line(budget, "medel").reserved()).isZero();
        Budget.Reservation moved = line(budget, "resor").reservations().getFirst();
        assertThat(moved.activity()).contains("utredning");
        assertThat(moved.workItem()).isEmpty();
        assertThat(moved.parts()).hasSize(2);
    }

    @Test
    void a_moved_part_is_a_reservation_of_its_own_after_those_that_were_there() {
        Budget budget = answer(planned()
                .reserved("annan", "resor", 1_000, 1_000)
                .then(new ReservationSplit(
                        "kartblad",
                        "kartblad-norr",
                        "Tryck",
                        20_000,
                        90_000,
                        70_000,
                        ReservationStatus.OPEN,
                        ReservationStatus.PROPOSED,
                        new Place("medel", Optional.of("kartor")),
                        new Place("resor", Optional.empty()),
                        Optional.of("2022-11-30"),
                        Optional.of("2021"))));

        assertThat(line(budget, "medel").reserved()).isEqualTo(70_000);
        assertThat(line(budget, "medel").reservations().getFirst().parts()).isEmpty();
        assertThat(line(budget, "resor").reservations())
                .extracting(Budget.Reservation::key)
                .containsExactly("annan", "kartblad-norr");
        assertThat(json(line(budget, "resor").reservations().getLast())).isEqualTo(expected("""
                {"key":"kartblad-norr","purpose":"Tryck","amount":20000,"spent":0,"status":"PROPOSED",
                 "alsoServes":[],"parts":[],"lastDay":"2022-11-30","carriedFrom":"2021"}"""));
        assertThat(budget.reserved()).isEqualTo(91_000);
    }

    @Test
    void a_line_takes_new_bounds() {
        Budget budget = answer(planned()
                .then(new BudgetLineRevised("medel", new Bounds(100_000, 300_000), new Bounds(50_000, 80_000))));

        assertThat(budget.planned()).isEqualTo(new Budget.Planned(250_000, 280_000));
        assertThat(line(budget, "medel").remaining()).isEqualTo(-10_000);
    }

    @Test
    void a_withdrawn_line_is_left_out_with_its_nominations() {
        History history = planned()
                .line("tom", 5_000, 5_000)
                .then(new NominationMade(
                        "tomt",
                        "tom",
                        Optional.empty(),
                        Optional.of("Något"),
                        Rank.FIRST,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .then(new BudgetLineWithdrawn("tom", new Bounds(5_000, 5_000), List.of(), List.of("tomt")));

        assertThat(answer(history).lines()).extracting(Budget.Line::key).containsExactly("resor", "medel");
        assertThat(answer(history).planned()).isEqualTo(new Budget.Planned(300_000, 500_000));
    }

    @Test
    void money_spent_on_a_withdrawn_line_is_not_lost_from_sight() {
        Budget budget = answer(planned()
                .line("tom", 5_000, 5_000)
                .then(new BudgetLineWithdrawn("tom", new Bounds(5_000, 5_000), List.of(), List.of()))
                .then(spent(Optional.empty(), "tom", 700, 700, null)));

        assertThat(line(budget, "tom"))
                .extracting("upper", "spent", "remaining")
                .containsExactly(0L, 700L, -700L);
        assertThat(budget.spent()).isEqualTo(700);
        assertThat(budget.planned().upper()).isEqualTo(500_000);
    }

    @Test
    void confirmed_money_replaces_what_was_expected_and_withdrawn_money_is_left_out() {
        History history = planned()
                .then(source("bidrag", 900_000, FundingStatus.EXPECTED))
                .then(source("tillagg", 10_000, FundingStatus.EXPECTED))
                .then(new FundingConfirmed("bidrag", 900_000, 850_000))
                .then(new FundingAdjusted("bidrag", 850_000, 840_000))
                .then(new FundingWithdrawn("tillagg", 10_000));

        Budget.Funding funding = answer(history).funding();
        assertThat(funding.confirmed()).isEqualTo(840_000);
        assertThat(funding.expected()).isZero();
        assertThat(funding.sources())
                .extracting("key", "status", "approximate")
                .containsExactly(tuple("bidrag", FundingStatus.CONFIRMED, false));
    }

    @Test
    void nominations_end_by_themselves_or_with_their_activity() {
        History history = planned()
                .then(nomination("a", Optional.of("kartor"), Optional.empty()))
                .then(nomination("b", Optional.of("kartor"), Optional.of("Eget namn")))
                .then(nomination("c", Optional.empty(), Optional.of("Något annat")))
                .then(new ActivityDescribed(
                        "kartor",
                        ActivityDescription.of("Kartor", Optional.empty()),
                        ActivityDescription.of("Nya kartor", Optional.empty())));

        assertThat(line(answer(history), "medel").nominations())
                .extracting(Budget.Nomination::title)
                .containsExactly("Nya kartor", "Eget namn", "Något annat");

        history.then(new NominationWithdrawn("c", "medel", Optional.empty()))
                .then(new ActivityCancelled("kartor", Days.ZERO, Days.ZERO, Days.ZERO, List.of("a", "b")));

        assertThat(line(answer(history), "medel").nominations()).isEmpty();
    }

    private static History planned() {
        return History.opened()
                .activity("kartor", "Kartor", ActivityKind.SPECIAL, Optional.of(Priority.FIRST))
                .line("resor", 200_000, 200_000)
                .line("medel", 100_000, 300_000)
                .then(new FundsReserved(
                        "kartblad",
                        "medel",
                        "Tryck",
                        90_000,
                        Optional.of("kartor"),
                        Optional.of("moten"),
                        List.of("utredning"),
                        List.of(
                                new Part(new Title("A"), new Money(60_000)),
                                new Part(new Title("B"), new Money(30_000))),
                        Optional.of("2022-11-30"),
                        Optional.of("2021"),
                        ReservationStatus.OPEN,
                        90_000));
    }

    private static FundingRegistered source(String key, long amount, FundingStatus status) {
        return new FundingRegistered(
                key,
                "Källan " + key,
                amount,
                status,
                true,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static NominationMade nomination(String key, Optional<String> activity, Optional<String> title) {
        return new NominationMade(
                key,
                "medel",
                activity,
                title,
                Rank.FIRST,
                Optional.empty(),
                Optional.of("Om det blir över."),
                Optional.empty());
    }

    private static ExpenditureRecorded spent(
            Optional<String> reservation, String line, long amount, long spent, ReservationStatus status) {
        return new ExpenditureRecorded(
                reservation,
                line,
                Optional.empty(),
                amount,
                Optional.empty(),
                false,
                spent,
                0,
                Optional.ofNullable(status),
                spent,
                spent);
    }

    private static Budget answer(History history) {
        return (Budget) history.answer(VIEW);
    }

    private static Budget.Line line(Budget budget, String key) {
        return budget.lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
