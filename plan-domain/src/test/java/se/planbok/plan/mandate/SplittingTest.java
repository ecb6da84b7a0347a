package se.planbok.plan.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.planbok.plan.Beside.dated;
import static se.planbok.plan.Beside.decidedBy;
import static se.planbok.plan.Beside.delegatedTo;
import static se.planbok.plan.Orders.above;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.change;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.key;
import static se.planbok.plan.Orders.ladder;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.moveToActivity;
import static se.planbok.plan.Orders.moveToLine;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.policy;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.rule;
import static se.planbok.plan.Orders.ruleFrom;
import static se.planbok.plan.Orders.ruleOver;
import static se.planbok.plan.Orders.upTo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.budget.ReserveFunds;
import se.planbok.plan.delegation.SetDelegationRule;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.finding.Severity;
import se.planbok.plan.refusal.SplittingRefused;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Informing;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.Policy;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Title;

/** R7: delegated reservations for one thing that together pass the threshold which each stays within. */
class SplittingTest {

    private static PlanFixture plan(PlanCommand... rules) {
        return PlanFixture.given(
                        open(860),
                        authority("styrgrupp"),
                        authority("chef"),
                        authority("direktor"),
                        chapter("stod"),
                        ongoing("webb"),
                        ongoing("kurs"),
                        confirmed("bidrag", 20_000_000),
                        line("medel", 5_000_000),
                        line("ovrigt", 5_000_000))
                .and(Stream.of(rules).map(SplittingTest::byCourtesy).toArray(PlanCommand[]::new));
    }

    /** Whoever is told of what was delegated is told by courtesy, so that no duty stands beside what is looked for. */
    private static PlanCommand byCourtesy(PlanCommand command) {
        return command instanceof SetDelegationRule rule
                ? new SetDelegationRule(
                        rule.threshold(),
                        rule.authority(),
                        rule.steps(),
                        Optional.of(Informing.MAY),
                        rule.matter(),
                        rule.lines(),
                        rule.sumOver(),
                        rule.validFrom())
                : command;
    }

    private static PlanCommand forPurpose(String key, String line, long amount, String purpose) {
        return new ReserveFunds(
                key(key),
                key(line),
                new Title(purpose),
                new Money(amount),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void finds(PlanFixture.Outcome outcome, SubjectKind kind, String subject, long threshold, long sum) {
        Finding finding = outcome.finding(FindingCode.SPLIT_SUSPECTED, subject);
        assertThat(finding.subject().kind()).isEqualTo(kind);
        assertThat(finding.code().severity()).isEqualTo(Severity.BLOCKING);
        assertThat(finding.expected()).isEqualTo(PlanFixture.kronor(threshold));
        assertThat(finding.actual()).isEqualTo(PlanFixture.kronor(sum));
    }

    @Test
    void what_would_have_needed_the_steering_group_is_found_when_it_is_split() {
        PlanFixture plan = plan(rule(100_000, "styrgrupp")).and(reserve("del-1", "medel", 90_000, "webb"));

        PlanFixture.Outcome split = plan.when(reserve("del-2", "ovrigt", 90_000, "webb"));

        split.leavesStanding(FindingCode.SPLIT_SUSPECTED);
        finds(split, SubjectKind.ACTIVITY, "webb", 100_000, 180_000);
    }

    @Test
    void where_a_policy_says_so_it_is_refused() {
        PlanFixture plan = plan(rule(100_000, "styrgrupp"), policy(Policy.SPLITTING_REFUSED, true))
                .and(reserve("del-1", "medel", 90_000, "webb"));

        plan.when(reserve("del-2", "medel", 90_000, "webb"))
                .isRefused(new SplittingRefused(SubjectKind.ACTIVITY, "webb", 100_000, 180_000));
        plan.when(reserve("del-2", "medel", 10_001, "webb"))
                .isRefused(new SplittingRefused(SubjectKind.ACTIVITY, "webb", 100_000, 100_001));
        plan.when(reserve("del-2", "medel", 10_000, "webb"))
                .leavesStanding()
                .comesTo(decided -> assertThat(decided.events().getFirst().rules())
                        .filteredOn(outcome -> outcome.rule().equals("R7"))
                        .extracting(RuleOutcome::limit, RuleOutcome::figure)
                        .containsExactly(tuple(Figure.of(100_000), Figure.of(100_000))));
        plan.when(reserve("del-2", "medel", 90_000, "kurs")).isAccepted();
        plan.when(decidedBy("styrgrupp").order(reserve("del-2", "medel", 90_000, "webb")))
                .leavesStanding();
    }

    @Test
    void a_raise_and_a_move_are_counted_too() {
        PlanFixture plan = plan(rule(100_000, "styrgrupp"), policy(Policy.SPLITTING_REFUSED, true))
                .and(reserve("del-1", "medel", 60_000, "webb"), reserve("del-2", "medel", 40_000, "webb"))
                .and(reserve("annat", "medel", 1, "kurs"));

        plan.when(change("del-2", 40_001))
                .isRefused(new SplittingRefused(SubjectKind.ACTIVITY, "webb", 100_000, 100_001));
        plan.when(moveToActivity("annat", "webb"))
                .isRefused(new SplittingRefused(SubjectKind.ACTIVITY, "webb", 100_000, 100_001));
        plan.when(change("del-2", 39_000), change("del-1", 61_000)).leavesStanding();
    }

    @Test
    void exactly_the_threshold_together_is_within_it() {
        plan(rule(100_000, "styrgrupp"))
                .and(reserve("del-1", "medel", 50_000, "webb"))
                .when(reserve("del-2", "medel", 50_000, "webb"))
                .leavesStanding();
    }

    @Test
    void what_its_authority_decided_is_not_counted() {
        plan(rule(100_000, "styrgrupp"))
                .and(decidedBy("styrgrupp").order(reserve("stor", "medel", 400_000, "webb")))
                .and(decidedBy("styrgrupp").order(reserve("liten", "medel", 60_000, "webb")))
                .when(reserve("egen", "medel", 100_000, "webb"))
                .leavesStanding();
    }

    @Test
    void it_ends_when_money_is_given_back_or_the_authority_decides() {
        PlanFixture plan = plan(rule(100_000, "styrgrupp"))
                .and(reserve("del-1", "medel", 90_000, "webb"), reserve("del-2", "medel", 90_000, "webb"));

        plan.when(release("del-1", 80_000)).leavesStanding();
        plan.when(release("del-1")).leavesStanding();
        plan.when(decidedBy("styrgrupp").order(change("del-2", 91_000))).leavesStanding();
        plan.when(moveToActivity("del-2", "kurs")).leavesStanding();
    }

    @Test
    void without_an_activity_the_same_purpose_on_the_same_line_is_one_thing() {
        PlanFixture plan = plan(rule(100_000, "styrgrupp")).and(forPurpose("a", "medel", 90_000, "Resor"));

        finds(plan.when(forPurpose("b", "medel", 90_000, "Resor")), SubjectKind.RESERVATION, "a", 100_000, 180_000);
        plan.when(forPurpose("b", "medel", 90_000, "Lokal")).leavesStanding();
        plan.when(forPurpose("b", "ovrigt", 90_000, "Resor")).leavesStanding();
        PlanFixture three =
                plan.and(forPurpose("b", "medel", 90_000, "Resor"), forPurpose("c", "medel", 90_000, "Resor"));
        PlanFixture.Outcome firstGone = three.when(moveToLine("a", "ovrigt"));
        firstGone.leavesStanding(FindingCode.SPLIT_SUSPECTED);
        finds(firstGone, SubjectKind.RESERVATION, "b", 100_000, 180_000);
    }

    @Test
    void a_window_of_days_rolls() {
        PlanFixture plan = plan(ruleOver(30, 100_000, "styrgrupp"))
                .and(dated("2021-03-01").order(reserve("del-1", "medel", 90_000, "webb")));

        finds(
                plan.when(dated("2021-03-30").order(reserve("del-2", "medel", 20_000, "webb"))),
                SubjectKind.ACTIVITY,
                "webb",
                100_000,
                110_000);
        plan.when(dated("2021-03-31").order(reserve("del-2", "medel", 20_000, "webb")))
                .leavesStanding();
        plan.when(dated("2021-01-31").order(reserve("del-2", "medel", 20_000, "webb")))
                .leavesStanding(FindingCode.SPLIT_SUSPECTED);
        plan.when(dated("2021-01-30").order(reserve("del-2", "medel", 20_000, "webb")))
                .leavesStanding();
    }

    @Test
    void each_is_judged_by_its_own_rule_and_the_lowest_threshold_passed_is_told() {
        PlanFixture plan = plan(rule(100_000, "styrgrupp"))
                .and(decidedBy("styrgrupp").order(ruleFrom("2021-06-01", 40_000, "styrgrupp")))
                .and(dated("2021-03-01").order(reserve("del-1", "medel", 30_000, "webb")));

        finds(
                plan.when(dated("2021-07-01").order(reserve("del-2", "medel", 20_000, "webb"))),
                SubjectKind.ACTIVITY,
                "webb",
                40_000,
                50_000);
        plan.when(dated("2021-05-01").order(reserve("del-2", "medel", 60_000, "webb")))
                .leavesStanding();
    }

    @Test
    void on_a_ladder_each_delegates_own_limit_counts() {
        PlanFixture plan = plan(ladder(upTo(25_000, "chef"), upTo(100_000, "direktor"), above("styrgrupp")))
                .and(delegatedTo("chef").order(reserve("del-1", "medel", 20_000, "webb")));

        finds(
                plan.when(delegatedTo("chef").order(reserve("del-2", "medel", 20_000, "webb"))),
                SubjectKind.ACTIVITY,
                "webb",
                25_000,
                40_000);
        plan.when(delegatedTo("styrgrupp").order(reserve("del-2", "medel", 200_000, "webb")))
                .leavesStanding();
    }
}
