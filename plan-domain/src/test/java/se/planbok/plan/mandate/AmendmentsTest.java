package se.planbok.plan.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static se.planbok.plan.Beside.NOTHING;
import static se.planbok.plan.Beside.decidedBy;
import static se.planbok.plan.Beside.delegatedTo;
import static se.planbok.plan.Beside.withPlan;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.cancel;
import static se.planbok.plan.Orders.capacity;
import static se.planbok.plan.Orders.change;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.contingent;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.lineOf;
import static se.planbok.plan.Orders.meeting;
import static se.planbok.plan.Orders.need;
import static se.planbok.plan.Orders.nominate;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.prioritise;
import static se.planbok.plan.Orders.range;
import static se.planbok.plan.Orders.reallocate;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.revise;
import static se.planbok.plan.Orders.rule;
import static se.planbok.plan.Orders.ruleOfDays;
import static se.planbok.plan.Orders.ruleOfScope;
import static se.planbok.plan.Orders.special;
import static se.planbok.plan.Orders.spend;
import static se.planbok.plan.Orders.start;
import static se.planbok.plan.Orders.withdraw;
import static se.planbok.plan.Orders.withdrawLine;
import static se.planbok.plan.Orders.workItem;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.planbok.plan.Decisions;
import se.planbok.plan.Order;
import se.planbok.plan.Orders;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanCommands;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.ApprovalRouteSet;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanApproved;
import se.planbok.plan.event.PlanClosed;
import se.planbok.plan.event.PlanReturned;
import se.planbok.plan.event.PlanSubmitted;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.AmendmentUndecided;
import se.planbok.plan.refusal.DecisionRequired;
import se.planbok.plan.refusal.PlanClosedToChanges;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.plan.refusal.PlanUnderTreatment;
import se.planbok.plan.refusal.RouteDecisionRequired;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.CashNeed;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Priority;

/** R9, R11, R12 and R15: when the plan stands still, and what a change after adoption rests on. */
class AmendmentsTest {

    private static final List<String> ROUTE = List.of("styrgrupp", "lansradsgrupp");

    private static PlanFixture draft(PlanCommand... more) {
        return PlanFixture.given(
                        open(860),
                        authority("styrgrupp"),
                        authority("lansradsgrupp"),
                        authority("chef"),
                        chapter("stod"),
                        special("webb"),
                        Orders.activity("kurs", ActivityKind.SPECIAL, Optional.of(Priority.SECOND)),
                        ongoing("lopande"),
                        contingent("utredning"),
                        allocate("webb", 20),
                        confirmed("bidrag", 2_000_000),
                        line("medel", 500_000),
                        line("tom", 40_000),
                        reserve("resor", "medel", 50_000))
                .and(more)
                .having(new ApprovalRouteSet(Orders.PLAN, List.of(), ROUTE, List.of()));
    }

    private static PlanFixture submitted() {
        return draft().having(new PlanSubmitted(Orders.PLAN, PlanStatus.DRAFT, ROUTE));
    }

    private static PlanFixture adopted(PlanCommand... more) {
        return draft(more)
                .having(
                        new PlanSubmitted(Orders.PLAN, PlanStatus.DRAFT, ROUTE),
                        new PlanApproved(
                                Orders.PLAN,
                                Optional.of("styrgrupp"),
                                PlanStatus.SUBMITTED,
                                Optional.of("lansradsgrupp")),
                        new PlanAdopted(Orders.PLAN, Optional.of("lansradsgrupp"), PlanStatus.APPROVED, List.of()));
    }

    /** Every kind of change with what it is a change of; those of R12 are apart. */
    static Stream<Change> changes() {
        return Stream.of(
                new Change(Matter.SCOPE, special("ny")),
                new Change(Matter.SCOPE, start("utredning", Priority.SECOND)),
                new Change(Matter.SCOPE, cancel("kurs")),
                new Change(Matter.SCOPE, cancel("lopande")),
                new Change(Matter.SCOPE, prioritise("kurs", Priority.FIRST)),
                new Change(Matter.DAYS, allocate("kurs", 5)),
                new Change(Matter.DAYS, withdraw("webb", 5)),
                new Change(Matter.DAYS, reallocate("webb", "kurs", 5)),
                new Change(Matter.DAYS, capacity(900)),
                new Change(Matter.MONEY, line("nytt", 10_000)),
                new Change(Matter.MONEY, revise("medel", 510_000)),
                new Change(Matter.MONEY, withdrawLine("tom")),
                new Change(Matter.MONEY, reserve("lokal", "medel", 10_000)),
                new Change(Matter.MONEY, change("resor", 60_000)),
                new Change(Matter.MONEY, Orders.moveToLine("resor", "medel-2")),
                new Change(Matter.MONEY, Orders.splitToActivity("resor", "webb", 10_000, "del")));
    }

    record Change(Matter matter, PlanCommand command) {}

    static Stream<PlanCommand> free() {
        return Stream.of(
                Orders.need("webb", CashNeed.POSSIBLE),
                nominate("medel", "webb"),
                meeting("mote", "styrgrupp"),
                workItem("webb", "natverk"),
                confirmed("mer", 100_000),
                chapter("nytt"),
                authority("namnd"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_draft_is_free(Change change) {
        draft(line("medel-2", 100_000)).when(change.command()).isAccepted();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_plan_that_is_treated_does_not_change(Change change) {
        PlanFixture plan =
                draft(line("medel-2", 100_000)).having(new PlanSubmitted(Orders.PLAN, PlanStatus.DRAFT, ROUTE));

        plan.when(decidedBy("styrgrupp").order(change.command()))
                .isRefused(new PlanUnderTreatment(PlanStatus.SUBMITTED));
        plan.having(new PlanApproved(
                        Orders.PLAN, Optional.of("styrgrupp"), PlanStatus.SUBMITTED, Optional.of("lansradsgrupp")))
                .when(change.command())
                .isRefused(new PlanUnderTreatment(PlanStatus.APPROVED));
        plan.having(new PlanReturned(Orders.PLAN, "styrgrupp", PlanStatus.SUBMITTED, List.of()))
                .when(change.command())
                .isAccepted();
    }

    @Test
    void nor_is_money_given_back_while_it_is_treated_and_what_was_spent_is_still_recorded() {
        submitted().when(release("resor")).isRefused(new PlanUnderTreatment(PlanStatus.SUBMITTED));
        submitted().when(change("resor", 40_000)).isRefused(new PlanUnderTreatment(PlanStatus.SUBMITTED));
        submitted().when(spend("resor", 40_000)).isAccepted();
    }

    @ParameterizedTest
    @MethodSource("free")
    void what_is_free_is_free_in_every_state_but_a_closed_one(PlanCommand command) {
        draft().when(command).isAccepted();
        submitted().when(command).isAccepted();
        adopted().when(command).isAccepted();
    }

    @Test
    void releases_are_free_after_adoption() {
        adopted().when(release("resor", 10_000)).isAccepted();
        adopted().when(change("resor", 40_000)).isAccepted();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void after_adoption_a_change_carries_a_decision(Change change) {
        PlanFixture plan = adopted(line("medel-2", 100_000));

        plan.when(change.command()).isRefused(new AmendmentUndecided(change.matter()));
        plan.when(withPlan().order(change.command())).isRefused(new AmendmentUndecided(change.matter()));
        plan.when(decidedBy("chef").order(change.command()))
                .comesTo(decided -> assertThat(decided.events().getFirst().rules())
                        .extracting(RuleOutcome::rule)
                        .contains("R11"));
    }

    @Test
    void stated_history_of_a_change_without_a_decision_is_found() {
        adopted()
                .when(NOTHING.asHistory().order(allocate("kurs", 5)))
                .comesTo(decided -> assertThat(decided.findings())
                        .extracting(finding -> finding.code(), finding -> finding.rule())
                        .contains(tuple(FindingCode.RULE_NOT_FOLLOWED, Optional.of("R11"))));
    }

    @Test
    void days_may_be_delegated_up_to_a_number() {
        PlanFixture plan = adopted(ruleOfDays(10, "styrgrupp"));
        DecisionRequired required = new DecisionRequired(
                Matter.DAYS, Optional.of(Figure.of(Days.stated(21))), Optional.of(Figure.of(10)), "styrgrupp");

        plan.when(allocate("kurs", 10)).isAccepted();
        plan.when(allocate("kurs", 10.5)).isRefused(required);
        plan.when(withdraw("webb", 10.5)).isRefused(required);
        plan.when(reallocate("webb", "kurs", 10.5)).isRefused(required);
        plan.when(capacity(870)).isAccepted();
        plan.when(capacity(870.5)).isRefused(required);
        plan.when(capacity(849.5)).isRefused(required);
        plan.when(decidedBy("styrgrupp").order(allocate("kurs", 10.5))).isAccepted();
        plan.when(decidedBy("chef").order(allocate("kurs", 10.5))).isRefused(required);
    }

    @Test
    void scope_may_be_delegated_to_one_authority() {
        PlanFixture plan = adopted(ruleOfScope("chef"));
        DecisionRequired required = new DecisionRequired(Matter.SCOPE, Optional.empty(), Optional.empty(), "chef");

        plan.when(special("ny")).isRefused(required);
        plan.when(decidedBy("styrgrupp").order(special("ny"))).isRefused(required);
        plan.when(delegatedTo("chef").order(special("ny")))
                .comesTo(decided -> assertThat(decided.events().getFirst().rules())
                        .anySatisfy(outcome -> {
                            assertThat(outcome.limit()).isEqualTo(Figure.of("chef"));
                            assertThat(outcome.figure()).isEqualTo(Figure.of("chef"));
                            assertThat(outcome.mandate().orElseThrow().delegated())
                                    .isTrue();
                        }));
        plan.when(delegatedTo("chef").order(cancel("kurs"))).isAccepted();
    }

    @Test
    void the_first_priority_gives_way_only_by_an_authority_of_the_route() {
        PlanFixture plan = adopted(ruleOfScope("chef"));
        RouteDecisionRequired required = new RouteDecisionRequired("webb", ROUTE);

        plan.when(cancel("webb")).isRefused(required);
        plan.when(delegatedTo("chef").order(cancel("webb"))).isRefused(required);
        plan.when(decidedBy("chef").order(cancel("webb"))).isRefused(required);
        plan.when(delegatedTo("styrgrupp").order(cancel("webb"))).isRefused(required);
        plan.when(decidedBy("styrgrupp").order(cancel("webb"))).isAccepted();
        plan.when(delegatedTo("chef").order(prioritise("webb", Priority.SECOND)))
                .isRefused(required);
        plan.when(decidedBy("lansradsgrupp").order(prioritise("webb", Priority.SECOND)))
                .isAccepted();
    }

    @Test
    void lines_are_judged_by_the_difference() {
        PlanFixture plan = adopted(rule(100_000, "styrgrupp"), range("spann", 100_000, 200_000));

        plan.when(line("nytt", 100_000)).isAccepted();
        plan.when(line("nytt", 100_001)).isRefused(money(100_001));
        plan.when(range("nytt", 50_000, 100_001)).isRefused(money(100_001));
        plan.when(revise("medel", 600_000)).isAccepted();
        plan.when(revise("medel", 600_001)).isRefused(money(100_001));
        plan.when(revise("medel", 400_000)).isAccepted();
        plan.when(revise("medel", 399_999)).isRefused(money(100_001));
        plan.when(revise("spann", 100_000, 300_001)).isRefused(money(100_001));
        plan.when(revise("spann", 200_000, 200_000)).isAccepted();
        plan.when(decidedBy("styrgrupp").order(revise("medel", 600_001))).isAccepted();
        plan.when(withdrawLine("tom")).isAccepted();
    }

    @Test
    void a_lines_decider_decides_over_its_bounds() {
        PlanFixture plan = adopted(rule(100_000, "styrgrupp"), lineOf("chef", "pott", 50_000));

        plan.when(revise("pott", 50_001))
                .isRefused(new DecisionRequired(
                        Matter.MONEY, Optional.of(Figure.of(1)), Optional.of(Figure.of(0)), "chef"));
        plan.when(decidedBy("chef").order(revise("pott", 50_001))).isAccepted();
    }

    private static DecisionRequired money(long amount) {
        return new DecisionRequired(
                Matter.MONEY, Optional.of(Figure.of(amount)), Optional.of(Figure.of(100_000)), "styrgrupp");
    }

    @Test
    void a_closed_plan_takes_no_command_but_corrections() {
        PlanState plan = closed(adopted().state());

        assertThat(refusal(plan, decidedBy("styrgrupp").order(allocate("kurs", 5))))
                .isEqualTo(List.of(new PlanClosedToChanges("DaysAllocated")));
        assertThat(refusal(plan, NOTHING.order(need("webb", CashNeed.YES))))
                .isEqualTo(List.of(new PlanClosedToChanges("CashNeedStated")));
        assertThat(refusal(plan, NOTHING.order(spend("resor", 10))))
                .isEqualTo(List.of(new PlanClosedToChanges("ExpenditureRecorded")));
        assertThat(refusal(plan, decidedBy("styrgrupp").order(rule(1, "chef"))))
                .isEqualTo(List.of(new PlanClosedToChanges("DelegationRuleSet")));
        assertThat(decide(plan, NOTHING.asHistory().order(need("webb", CashNeed.YES))))
                .extracting(FindingCode::name)
                .contains("RULE_NOT_FOLLOWED");
    }

    private static PlanState closed(PlanState plan) {
        return plan.after(new Recorded(
                plan.version() + 1,
                plan.lastAt(),
                "p-1",
                new PlanClosed(plan.id(), 0, 0),
                Circumstances.NONE,
                List.of()));
    }

    private static List<?> refusal(PlanState plan, Order order) {
        return catchThrowableOfType(PlanRefused.class, () -> decide(plan, order))
                .refusals();
    }

    private static List<FindingCode> decide(PlanState plan, Order order) {
        return Decisions.decide(
                        plan,
                        new PlanCommands(Orders.PLAN, "p-1", OptionalLong.empty(), List.of(order)),
                        Instant.parse("2022-03-01T08:00:00Z"))
                .findings()
                .stream()
                .map(finding -> finding.code())
                .toList();
    }
}
