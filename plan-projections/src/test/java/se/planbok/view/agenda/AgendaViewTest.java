package se.planbok.view.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.view.JsonAnswers.expected;
import static se.planbok.view.JsonAnswers.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.planbok.plan.event.ApprovalRouteSet;
import se.planbok.plan.event.AuthorityInformed;
import se.planbok.plan.event.AuthorityNamed;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.ConsentGiven;
import se.planbok.plan.event.DecisionProposed;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.ExpenditureRecorded;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.LadderStep;
import se.planbok.plan.event.Mandate;
import se.planbok.plan.event.MeetingScheduled;
import se.planbok.plan.event.NominationMade;
import se.planbok.plan.event.PlanSubmitted;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.event.Schedule;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.event.WorkItemRescheduled;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Informing;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.Rank;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.Span;
import se.planbok.view.History;
import se.planbok.view.agenda.Agenda.Basis;
import se.planbok.view.agenda.Agenda.Item;
import se.planbok.view.standing.Standing;

/** The agenda of RUS in 2021, in small: the steering group distributes new money and hears of what was delegated. */
class AgendaViewTest {

    private static final AgendaView VIEW = new AgendaView();
    private static final Key BOARD = new Key("styrgrupp");

    /** Numbers of events: the delegation rule is the third. */
    private static final long RULE = 2;

    private static History plan() {
        return History.opened()
                .then(new DelegationRuleSet(
                        History.PLAN,
                        Matter.MONEY,
                        List.of(
                                new LadderStep(
                                        Optional.of(Figure.of(100_000)),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                new LadderStep(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of("styrgrupp"),
                                        Optional.empty())),
                        Informing.MAY,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        1))
                .then(new AuthorityNamed("styrgrupp", "Styrgruppen", List.of("scb", "skr")))
                .then(new AuthorityNamed("ledning", "Ledningen", List.of()))
                .then(new MeetingScheduled(
                        "styrgrupp-2", "styrgrupp", Optional.empty(), Optional.of("Vårens andra möte")))
                .activity("synergier", "Målkonflikter och synergier", ActivityKind.SPECIAL, Optional.of(Priority.FIRST))
                .activity("ekonomi", "Cirkulär ekonomi", ActivityKind.SPECIAL, Optional.of(Priority.FIRST))
                .then(line("nya-insatser", 900_000, Optional.of(turnOfTheMonth())))
                .then(line("fordelas-senare", 630_000, Optional.empty()))
                .then(nominated("synergier"))
                .then(nominated("ekonomi"));
    }

    private static Awaits turnOfTheMonth() {
        return new Awaits(
                BOARD,
                Optional.empty(),
                Optional.of(new Span(new PartialDate("2022-02-22"), new PartialDate("2022-03-07"))));
    }

    private static BudgetLineAdded line(String key, long amount, Optional<Awaits> awaits) {
        return new BudgetLineAdded(
                key, "Posten " + key, amount, amount, List.of(), Optional.empty(), awaits, Optional.empty());
    }

    private static NominationMade nominated(String activity) {
        return new NominationMade(
                activity,
                "fordelas-senare",
                Optional.of(activity),
                Optional.empty(),
                Rank.FIRST,
                Optional.of(200_000L),
                Optional.empty(),
                Optional.of(new Awaits(BOARD, Optional.of(new Key("styrgrupp-2")), Optional.empty())));
    }

    private static FundsReserved reserved(String key, long amount, ReservationStatus status) {
        return new FundsReserved(
                key,
                "nya-insatser",
                "Ändamålet " + key,
                amount,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                status,
                amount);
    }

    private static RuleOutcome delegated() {
        return new RuleOutcome(
                "R5",
                Figure.of(100_000),
                Figure.of(80_000),
                Verdict.HELD,
                Optional.of(new Mandate(Matter.MONEY, 1, Optional.of(RULE), 1, Optional.empty(), true)));
    }

    private static Circumstances decided(String authority) {
        return new Circumstances(
                Optional.empty(),
                Optional.of(new DecisionReference(
                        Optional.of(new Key(authority)),
                        Optional.of(DecisionForm.MEETING),
                        Optional.of(new PartialDate("2022-02-25")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty())),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static Agenda agenda(History history, String authority, String date) {
        Standing state = VIEW.before(History.PLAN);
        for (Recorded recorded : history.events()) {
            state = VIEW.after(state, recorded);
        }
        return VIEW.answer(
                History.PLAN,
                history.events().size() - 1,
                state,
                Optional.of(authority),
                Optional.of(LocalDate.parse(date)));
    }

    private static Stream<String> keys(List<Item> items) {
        return items.stream().map(item -> item.basis() + " " + item.key());
    }

    @Test
    void the_steering_group_distributes_the_money_at_the_turn_of_the_month_and_treats_the_nominations() {
        Agenda agenda = agenda(plan(), "styrgrupp", "2022-02-25");

        assertThat(keys(agenda.decide()))
                .containsExactly("AWAITED nya-insatser", "AWAITED synergier", "AWAITED ekonomi");
        assertThat(json(agenda.decide().getFirst())).isEqualTo(expected("""
                {"basis":"AWAITED","kind":"BUDGET_LINE","key":"nya-insatser","title":"Posten nya-insatser",
                 "authority":"styrgrupp","when":{"from":"2022-02-22","to":"2022-03-07"},
                 "figures":{"lower":900000,"upper":900000,"committed":0,"remaining":900000},
                 "awaits":[],"findings":[],"since":8}"""));
        assertThat(json(agenda.decide().get(1))).isEqualTo(expected("""
                {"basis":"AWAITED","kind":"NOMINATION","key":"synergier","title":"Målkonflikter och synergier",
                 "authority":"styrgrupp","meeting":"styrgrupp-2",
                 "figures":{"amount":200000,"lower":630000,"upper":630000,"committed":0,"remaining":630000,"allocated":0},
                 "awaits":[],"findings":[],"since":10}"""));
        assertThat(agenda.later()).isEmpty();
    }

    @Test
    void what_awaits_a_later_day_stands_by_itself_and_what_is_late_is_told() {
        Agenda before = agenda(plan(), "styrgrupp", "2022-02-21");
        Agenda on = agenda(plan(), "styrgrupp", "2022-02-22");
        Agenda after = agenda(plan(), "styrgrupp", "2022-03-08");

        assertThat(keys(before.later())).containsExactly("AWAITED nya-insatser");
        assertThat(keys(before.decide())).containsExactly("AWAITED synergier", "AWAITED ekonomi");
        assertThat(keys(on.decide())).contains("AWAITED nya-insatser");
        assertThat(after.decide().getFirst().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code().name()).isEqualTo("DECISION_DUE"));
    }

    @Test
    void another_authority_has_nothing_of_it() {
        Agenda agenda = agenda(plan(), "ledning", "2022-02-25");

        assertThat(agenda.decide()).isEmpty();
        assertThat(agenda.followUp()).isEmpty();
        assertThat(agenda.inform()).isEqualTo(new Agenda.Inform(List.of(), List.of()));
    }

    @Test
    void a_decision_empties_the_list_and_what_it_granted_is_followed_up_until_it_is_spent() {
        History decided =
                plan().then(reserved("webb", 500_000, ReservationStatus.OPEN), decided("styrgrupp"), List.of());
        Agenda granted = agenda(decided, "styrgrupp", "2022-03-08");

        assertThat(keys(granted.decide())).containsExactly("AWAITED synergier", "AWAITED ekonomi");
        assertThat(keys(granted.followUp())).containsExactly("UNSPENT webb");
        assertThat(granted.followUp().getFirst().figures()).containsEntry("unspent", Figure.of(500_000));
        Agenda spent = agenda(
                decided.then(new ExpenditureRecorded(
                        Optional.of("webb"),
                        "nya-insatser",
                        Optional.empty(),
                        500_000,
                        Optional.empty(),
                        false,
                        500_000,
                        500_000,
                        Optional.of(ReservationStatus.SPENT),
                        500_000,
                        500_000)),
                "styrgrupp",
                "2022-03-08");
        assertThat(spent.followUp()).isEmpty();
    }

    @Test
    void what_was_delegated_is_told_of_until_it_has_been() {
        History delegated = plan().then(
                        reserved("konferens", 80_000, ReservationStatus.OPEN),
                        Circumstances.NONE,
                        List.of(delegated()));
        Agenda agenda = agenda(delegated, "styrgrupp", "2022-03-08");

        assertThat(agenda.inform().must()).isEmpty();
        assertThat(json(agenda.inform().may())).isEqualTo(expected("""
                [{"sequence":12,"type":"FundsReserved","kind":"RESERVATION","subject":"konferens",
                  "title":"Ändamålet konferens","authority":"styrgrupp","dated":"2022-01-10","matter":"MONEY",
                  "threshold":100000,"figure":80000}]"""));
        History told = delegated.then(
                new AuthorityInformed("styrgrupp", "2022-03-08", List.of(12L), List.of("konferens"), Optional.empty()));
        assertThat(agenda(told, "styrgrupp", "2022-03-08").inform().may()).isEmpty();
    }

    @Test
    void a_proposed_reservation_awaits_the_route_and_one_under_delegation_another_person() {
        History proposed = plan().then(new ApprovalRouteSet(History.PLAN, List.of(), List.of("ledning"), List.of()))
                .then(reserved("med-planen", 50_000, ReservationStatus.PROPOSED))
                .then(
                        reserved("konferens", 80_000, ReservationStatus.PROPOSED),
                        Circumstances.NONE,
                        List.of(delegated()));

        assertThat(keys(agenda(proposed, "ledning", "2022-03-08").decide()))
                .containsExactly("RESERVATION konferens", "RESERVATION med-planen");
        Item underDelegation =
                agenda(proposed, "styrgrupp", "2022-03-08").decide().getLast();
        assertThat(underDelegation.key()).isEqualTo("konferens");
        assertThat(underDelegation.rule()).contains("R10");
        assertThat(underDelegation.awaits()).containsExactly("p-1");
        History decided = proposed.then(new ReservationDecided(
                "konferens", "nya-insatser", Optional.empty(), true, 80_000, 80_000, ReservationStatus.OPEN, 130_000));
        assertThat(keys(agenda(decided, "styrgrupp", "2022-03-08").decide())).doesNotContain("RESERVATION konferens");
    }

    @Test
    void a_raise_that_awaits_another_person_shows_what_is_granted_already() {
        History raised = plan().then(reserved("konferens", 80_000, ReservationStatus.OPEN))
                .then(new ReservationChanged(
                        "konferens",
                        "nya-insatser",
                        Optional.empty(),
                        80_000,
                        95_000,
                        ReservationStatus.PROPOSED,
                        95_000));
        Item item = agenda(raised, "styrgrupp", "2022-03-08").decide().getLast();

        assertThat(item.figures())
                .containsEntry("amount", Figure.of(95_000))
                .containsEntry("granted", Figure.of(80_000));
    }

    @Test
    void a_proposal_stands_until_its_last_consent() {
        History proposed = plan().then(new DecisionProposed(
                        "fraga", "styrgrupp", List.of("scb", "skr"), "Får pengarna användas?", Optional.empty()))
                .then(new ConsentGiven("fraga", "styrgrupp", "scb", "2022-03-01", List.of("skr")));
        Item item = agenda(proposed, "styrgrupp", "2022-03-08").decide().getLast();

        assertThat(json(item)).isEqualTo(expected("""
                {"basis":"PROPOSAL","kind":"PROPOSAL","key":"fraga","title":"Får pengarna användas?",
                 "authority":"styrgrupp","figures":{"asked":2,"consented":1,"objected":0},"awaits":["skr"],
                 "findings":[],"since":12}"""));
        assertThat(keys(agenda(
                                proposed.then(new ConsentGiven("fraga", "styrgrupp", "skr", "2022-03-02", List.of())),
                                "styrgrupp",
                                "2022-03-08")
                        .decide()))
                .doesNotContain("PROPOSAL fraga");
    }

    @Test
    void the_plan_itself_stands_first_when_it_is_the_authoritys_turn() {
        History submitted = plan().then(
                        new ApprovalRouteSet(History.PLAN, List.of(), List.of("ledning", "styrgrupp"), List.of()))
                .then(new PlanSubmitted(History.PLAN, PlanStatus.DRAFT, List.of("ledning", "styrgrupp")));
        Item itself = agenda(submitted, "ledning", "2022-03-08").decide().getFirst();

        assertThat(itself.basis()).isEqualTo(Basis.PLAN);
        assertThat(itself.rule()).contains("R9");
        assertThat(itself.findings()).isNotEmpty();
        assertThat(keys(agenda(submitted, "styrgrupp", "2022-03-08").decide())).doesNotContain("PLAN " + History.PLAN);
    }

    @Test
    void a_rule_about_deciding_that_was_not_followed_is_for_the_last_of_the_route() {
        History broken = plan().then(
                        new ApprovalRouteSet(History.PLAN, List.of(), List.of("ledning", "styrgrupp"), List.of()))
                .then(
                        reserved("webb", 500_000, ReservationStatus.OPEN),
                        Circumstances.NONE,
                        List.of(new RuleOutcome("R5", Figure.of(100_000), Figure.of(500_000), Verdict.NOT_FOLLOWED)));

        assertThat(keys(agenda(broken, "styrgrupp", "2022-03-08").decide())).contains("FINDING webb");
        assertThat(keys(agenda(broken, "ledning", "2022-03-08").decide())).isEmpty();
    }

    @Test
    void a_point_that_the_authority_decided_on_is_followed_up_from_its_last_day() {
        History decided = plan().then(new WorkItemAdded(
                        "synergier",
                        "projektplan",
                        "Projektplan",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.of("2022-03"),
                        List.of(),
                        Optional.of(turnOfTheMonth())))
                .then(
                        new WorkItemRescheduled(
                                "synergier",
                                "projektplan",
                                new Schedule(Optional.empty(), Optional.of("2022-03")),
                                new Schedule(Optional.empty(), Optional.of("2022-04"))),
                        decided("styrgrupp"),
                        List.of());

        assertThat(keys(agenda(decided, "styrgrupp", "2022-04-29").followUp())).isEmpty();
        assertThat(keys(agenda(decided, "styrgrupp", "2022-04-30").followUp()))
                .containsExactly("DUE synergier/projektplan");
        assertThat(keys(agenda(decided, "ledning", "2022-04-30").followUp())).isEmpty();
    }
}
