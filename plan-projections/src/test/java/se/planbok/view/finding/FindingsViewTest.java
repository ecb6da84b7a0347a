package se.planbok.view.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.view.JsonAnswers.expected;
import static se.planbok.view.JsonAnswers.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.event.AuthorityNamed;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.event.CapacityRevised;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.FundingRegistered;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.LadderStep;
import se.planbok.plan.event.Mandate;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.FundingStatus;
import se.planbok.plan.value.Informing;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.Span;
import se.planbok.view.History;
import se.planbok.view.json.StateJson;
import se.planbok.view.standing.Standing;

class FindingsViewTest {

    private static final FindingsView VIEW = new FindingsView();

    @Test
    void a_plan_that_adds_up_has_no_findings() {
        assertThat(json(History.opened().answer(VIEW))).isEqualTo(expected("""
                {"planId":"exempel-2022","version":1,"findings":[]}"""));
    }

    @Test
    void findings_are_shown_the_gravest_first_with_who_accepted_them() {
        History history = History.opened()
                .activity("kartor", "Kartor", ActivityKind.SPECIAL, Optional.of(Priority.FIRST))
                .activity("arkiv", "Arkiv", ActivityKind.SPECIAL, Optional.of(Priority.SECOND))
                .then(new DaysAllocated(
                        "kartor", Days.of(76), false, Optional.empty(), Days.ZERO, Days.of(76), Days.of(76)))
                .then(
                        new CapacityRevised(History.PLAN, Optional.of(Days.of(100)), History.halves(151)),
                        new Circumstances(
                                Optional.of("En tjänst är vakant."),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Optional.of("Personal lånas in.")),
                        List.of(new RuleOutcome(
                                "R2",
                                Figure.of(History.halves(151)),
                                Figure.of(Days.of(76)),
                                RuleOutcome.Verdict.ACCEPTED)));

        assertThat(json(history.answer(VIEW))).isEqualTo(expected("""
                {"planId":"exempel-2022","version":5,"findings":[
                  {"code":"CAPACITY_EXCEEDED","severity":"BLOCKING","subject":"exempel-2022","kind":"PLAN",
                   "expected":75.5,"actual":76,"acknowledged":true,"since":5,
                   "acknowledgement":{"by":"p-1","reason":"Personal lånas in."}},
                  {"code":"NO_DAYS","severity":"WARNING","subject":"arkiv","kind":"ACTIVITY",
                   "actual":0,"acknowledged":false,"since":3}]}"""));
    }

    @Test
    void what_was_split_is_shown_with_its_kind_and_survives_being_stored() {
        History history = History.opened()
                .line("medel", 500_000, 500_000)
                .then(new FundingRegistered(
                        "bidrag",
                        "Bidrag",
                        500_000,
                        FundingStatus.CONFIRMED,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()))
                .then(new DelegationRuleSet(
                        History.PLAN,
                        Matter.MONEY,
                        List.of(
                                step(Optional.of(Figure.of(100_000)), Optional.empty()),
                                step(Optional.empty(), Optional.of("styrgrupp"))),
                        Informing.MAY,
                        List.of(),
                        Optional.of(30),
                        Optional.empty(),
                        1));
        delegated(history, "a", 90_000);
        delegated(history, "b", 90_000);

        assertThat(json(history.answer(VIEW))).isEqualTo(expected("""
                {"planId":"exempel-2022","version":6,"findings":[
                  {"code":"SPLIT_SUSPECTED","severity":"BLOCKING","subject":"a","kind":"RESERVATION",
                   "expected":100000,"actual":180000,"acknowledged":false,"since":6}]}"""));
        StateJson<Standing> stored = new StateJson<>(Standing.class);
        Standing state = VIEW.before(History.PLAN);
        for (Recorded recorded : history.events()) {
            state = VIEW.after(state, recorded);
        }
        assertThat(stored.read(stored.shape(), stored.write(state))).contains(state);
    }

    private static LadderStep step(Optional<Figure> upTo, Optional<String> authority) {
        return new LadderStep(upTo, Optional.empty(), authority, Optional.empty());
    }

    private static void delegated(History history, String key, long amount) {
        history.then(
                new FundsReserved(
                        key,
                        "medel",
                        "Resor",
                        amount,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        ReservationStatus.OPEN,
                        amount),
                Circumstances.NONE,
                List.of(new RuleOutcome(
                        "R5",
                        Figure.of(100_000),
                        Figure.of(amount),
                        RuleOutcome.Verdict.HELD,
                        Optional.of(new Mandate(Matter.MONEY, 1, Optional.of(4L), 1, Optional.empty(), true)))));
    }

    @Test
    void a_decision_that_was_awaited_is_a_finding_from_the_day_after() {
        History history = History.opened()
                .then(new AuthorityNamed("styrgrupp", "Styrgruppen", List.of()))
                .then(new BudgetLineAdded(
                        "fordelas",
                        "Att fördela",
                        0,
                        0,
                        List.of(),
                        Optional.empty(),
                        Optional.of(new Awaits(
                                new Key("styrgrupp"),
                                Optional.empty(),
                                Optional.of(new Span(new PartialDate("2022-02"), new PartialDate("2022-03"))))),
                        Optional.empty()));
        Standing state = VIEW.before(History.PLAN);
        for (Recorded recorded : history.events()) {
            state = VIEW.after(state, recorded);
        }

        assertThat(json(VIEW.answer(History.PLAN, 3, state, LocalDate.parse("2022-03-31"))))
                .isEqualTo(expected("""
                        {"planId":"exempel-2022","version":3,"findings":[]}"""));
        assertThat(json(VIEW.answer(History.PLAN, 3, state, LocalDate.parse("2022-04-01"))))
                .isEqualTo(expected("""
                        {"planId":"exempel-2022","version":3,"findings":[
                          {"code":"DECISION_DUE","severity":"INFO","subject":"fordelas","kind":"BUDGET_LINE",
                           "expected":"2022-03-31","acknowledged":false,"since":3}]}"""));
    }
}
