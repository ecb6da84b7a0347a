package se.planbok.plan.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Beside.dated;
import static se.planbok.plan.Beside.decidedBy;
import static se.planbok.plan.Beside.decidedBySomebody;
import static se.planbok.plan.Beside.delegatedTo;
import static se.planbok.plan.Beside.withPlan;
import static se.planbok.plan.Orders.above;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.change;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.ladder;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.lineOf;
import static se.planbok.plan.Orders.moveToLine;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.rule;
import static se.planbok.plan.Orders.ruleFrom;
import static se.planbok.plan.Orders.ruleOfLine;
import static se.planbok.plan.Orders.spend;
import static se.planbok.plan.Orders.splitToLine;
import static se.planbok.plan.Orders.upTo;
import static se.planbok.plan.Orders.upToShare;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.planbok.plan.Beside;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.delegation.SetDelegationRule;
import se.planbok.plan.event.ApprovalRouteSet;
import se.planbok.plan.event.Mandate;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.DecisionRequired;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.ReservationStatus;

/** R5 and R6 for reservations: which authority decides what amount. */
class AuthorityDecidesTest {

    private static final String LINE = "arrangemang";

    private static PlanFixture plan(SetDelegationRule... rules) {
        return PlanFixture.given(
                        open(860),
                        authority("styrgrupp"),
                        authority("lansradsgrupp"),
                        authority("chef"),
                        confirmed("bidrag", 20_000_000),
                        line(LINE, 5_000_000),
                        line("ovrigt", 1_000_000))
                .and(rules);
    }

    private static DecisionRequired required(long amount, long threshold, String authority) {
        return new DecisionRequired(
                Matter.MONEY, Optional.of(Figure.of(amount)), Optional.of(Figure.of(threshold)), authority);
    }

    private static Optional<RuleOutcome> r5(Recorded recorded) {
        return recorded.rules().stream()
                .filter(outcome -> outcome.rule().equals("R5"))
                .findFirst();
    }

    private static void keeps(PlanFixture.Outcome outcome, RuleOutcome expected) {
        outcome.comesTo(decided -> assertThat(decided.events())
                .allSatisfy(recorded -> assertThat(r5(recorded)).contains(expected)));
    }

    private static Mandate mandate(int step, Optional<String> authority, boolean delegated) {
        return new Mandate(Matter.MONEY, 1, Optional.of(7L), step, authority, delegated);
    }

    private static RuleOutcome held(long limit, long figure, Mandate mandate) {
        return new RuleOutcome("R5", Figure.of(limit), Figure.of(figure), Verdict.HELD, Optional.of(mandate));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 99_999, 100_000})
    void at_or_below_the_threshold_a_delegate_needs_no_decision(long amount) {
        keeps(
                plan(rule(100_000, "styrgrupp")).when(reserve("resor", LINE, amount)),
                held(100_000, amount, mandate(1, Optional.empty(), true)));
    }

    @ParameterizedTest
    @ValueSource(longs = {100_001, 120_000})
    void above_it_the_authority_decides(long amount) {
        PlanFixture plan = plan(rule(100_000, "styrgrupp"));

        plan.when(reserve("resor", LINE, amount)).isRefused(required(amount, 100_000, "styrgrupp"));
        plan.when(decidedBy("chef").order(reserve("resor", LINE, amount)))
                .isRefused(required(amount, 100_000, "styrgrupp"));
        keeps(
                plan.when(decidedBy("styrgrupp").order(reserve("resor", LINE, amount))),
                held(100_000, amount, mandate(2, Optional.of("styrgrupp"), false)));
        keeps(
                plan.when(delegatedTo("styrgrupp").order(reserve("resor", LINE, amount))),
                held(100_000, amount, mandate(2, Optional.of("styrgrupp"), true)));
    }

    @Test
    void what_the_authority_itself_decides_below_the_threshold_is_not_delegated() {
        PlanFixture plan = plan(rule(100_000, "styrgrupp"));

        keeps(
                plan.when(decidedBy("styrgrupp").order(reserve("resor", LINE, 50_000))),
                held(100_000, 50_000, mandate(1, Optional.empty(), false)));
        keeps(
                plan.when(decidedBy("chef").order(reserve("resor", LINE, 50_000))),
                held(100_000, 50_000, mandate(1, Optional.empty(), true)));
    }

    @Test
    void without_a_rule_nothing_is_judged() {
        plan().when(reserve("resor", LINE, 4_000_000))
                .comesTo(decided -> assertThat(r5(decided.events().getFirst())).isEmpty());
    }

    @Test
    void a_raise_is_judged_by_the_new_total_and_lowering_is_free() {
        PlanFixture plan = plan(rule(100_000, "styrgrupp")).and(reserve("resor", LINE, 90_000));

        plan.when(change("resor", 100_000)).isAccepted();
        plan.when(change("resor", 100_001)).isRefused(required(100_001, 100_000, "styrgrupp"));
        plan.when(change("resor", 110_000)).isRefused(required(110_000, 100_000, "styrgrupp"));
        PlanFixture raised = plan.and(decidedBy("styrgrupp").order(change("resor", 150_000)));
        raised.when(change("resor", 149_000))
                .comesTo(decided -> assertThat(r5(decided.events().getFirst())).isEmpty());
        raised.when(release("resor", 10_000)).isAccepted();
        raised.when(change("resor", 150_000)).changesNothing();
    }

    @Test
    void raising_a_spent_one_opens_it_again_and_is_judged() {
        PlanFixture plan = plan(rule(100_000, "styrgrupp")).and(reserve("resor", LINE, 90_000), spend("resor", 90_000));

        plan.when(change("resor", 100_001)).isRefused(required(100_001, 100_000, "styrgrupp"));
        plan.when(change("resor", 95_000))
                .makes(after -> assertThat(after.budget()
                                .reservation("resor")
                                .orElseThrow()
                                .status())
                        .isEqualTo(ReservationStatus.OPEN));
    }

    @Test
    void money_that_moves_is_judged_where_it_comes_to() {
        PlanFixture plan =
                plan(rule(100_000, "styrgrupp")).and(decidedBy("styrgrupp").order(reserve("resor", LINE, 150_000)));

        plan.when(moveToLine("resor", "ovrigt")).isRefused(required(150_000, 100_000, "styrgrupp"));
        plan.when(decidedBy("styrgrupp").order(moveToLine("resor", "ovrigt"))).isAccepted();
        plan.when(splitToLine("resor", "ovrigt", 100_000, "del")).isAccepted();
        plan.when(splitToLine("resor", "ovrigt", 100_001, "del")).isRefused(required(100_001, 100_000, "styrgrupp"));
    }

    @ParameterizedTest
    @CsvSource({"2021-02-28,false", "2021-03-01,true", "2021-03-02,true"})
    void a_rule_holds_from_its_first_day(String day, boolean holds) {
        PlanFixture plan = plan(ruleFrom("2021-03-01", 100_000, "styrgrupp"));

        if (holds) {
            plan.when(dated(day).order(reserve("resor", LINE, 100_001)))
                    .isRefused(required(100_001, 100_000, "styrgrupp"));
        } else {
            plan.when(dated(day).order(reserve("resor", LINE, 100_001))).isAccepted();
        }
    }

    @Test
    void without_a_day_of_its_own_a_command_is_judged_by_the_day_of_recording_in_stockholm() {
        PlanFixture plan = plan(ruleFrom("2021-03-01", 100_000, "styrgrupp"));

        plan.at(Instant.parse("2021-02-28T22:59:59Z"))
                .when(reserve("resor", LINE, 100_001))
                .isAccepted();
        plan.at(Instant.parse("2021-02-28T23:00:00Z"))
                .when(reserve("resor", LINE, 100_001))
                .isRefused(required(100_001, 100_000, "styrgrupp"));
    }

    @Test
    void a_later_rule_replaces_from_its_day_on_and_not_before() {
        PlanFixture plan = plan(rule(100_000, "styrgrupp"))
                .and(decidedBy("styrgrupp").order(ruleFrom("2021-06-01", 50_000, "lansradsgrupp")));

        plan.when(dated("2021-05-31").order(reserve("resor", LINE, 100_000))).isAccepted();
        plan.when(dated("2021-06-01").order(reserve("resor", LINE, 50_001)))
                .isRefused(required(50_001, 50_000, "lansradsgrupp"));
    }

    @Test
    void a_rule_of_a_line_goes_before_one_of_all_lines() {
        PlanFixture plan = plan(ruleOfLine(LINE, 20_000, "lansradsgrupp"), rule(100_000, "styrgrupp"));

        plan.when(reserve("resor", LINE, 20_001)).isRefused(required(20_001, 20_000, "lansradsgrupp"));
        plan.when(reserve("resor", "ovrigt", 100_000)).isAccepted();
        plan.when(reserve("resor", "ovrigt", 100_001)).isRefused(required(100_001, 100_000, "styrgrupp"));
    }

    @Test
    void a_lines_own_decider_goes_before_the_ladder() {
        PlanFixture plan = plan(rule(100_000, "styrgrupp")).and(lineOf("lansradsgrupp", "pott", 500_000));

        plan.when(reserve("resor", "pott", 1)).isRefused(required(1, 0, "lansradsgrupp"));
        plan.when(decidedBy("styrgrupp").order(reserve("resor", "pott", 1))).isRefused(required(1, 0, "lansradsgrupp"));
        keeps(
                plan.when(decidedBy("lansradsgrupp").order(reserve("resor", "pott", 200_000))),
                held(
                        0,
                        200_000,
                        new Mandate(Matter.MONEY, 0, Optional.empty(), 1, Optional.of("lansradsgrupp"), false)));
    }

    @Test
    void what_is_decided_with_the_plan_waits_for_an_authority_of_the_route() {
        PlanFixture plan = plan(rule(100_000, "styrgrupp"));
        PlanFixture routed = plan.having(
                new ApprovalRouteSet("rus-2021", List.of(), List.of("styrgrupp", "lansradsgrupp"), List.of()));
        PlanFixture elsewhere =
                plan.having(new ApprovalRouteSet("rus-2021", List.of(), List.of("lansradsgrupp"), List.of()));

        plan.when(withPlan().order(reserve("resor", LINE, 150_000))).isRefused(required(150_000, 100_000, "styrgrupp"));
        elsewhere
                .when(withPlan().order(reserve("resor", LINE, 150_000)))
                .isRefused(required(150_000, 100_000, "styrgrupp"));
        keeps(
                routed.when(withPlan().order(reserve("resor", LINE, 150_000))),
                held(100_000, 150_000, mandate(2, Optional.of("styrgrupp"), false)));
        routed.having(new PlanAdopted("rus-2021", Optional.of("lansradsgrupp"), PlanStatus.APPROVED, List.of()))
                .when(withPlan().order(reserve("resor", LINE, 150_000)))
                .isRefused(required(150_000, 100_000, "styrgrupp"));
    }

    @Test
    void stated_history_is_not_refused_and_what_broke_the_rule_is_found() {
        PlanFixture plan = plan(rule(100_000, "styrgrupp"));

        PlanFixture.Outcome undecided = plan.when(Beside.NOTHING.asHistory().order(reserve("resor", LINE, 120_000)));
        undecided.leavesStanding(FindingCode.RULE_NOT_FOLLOWED);
        assertThat(undecided.finding(FindingCode.RULE_NOT_FOLLOWED, "resor")).satisfies(finding -> {
            assertThat(finding.rule()).contains("R5");
            assertThat(finding.expected()).isEqualTo(PlanFixture.kronor(100_000));
            assertThat(finding.actual()).isEqualTo(PlanFixture.kronor(120_000));
        });
        keeps(
                undecided,
                new RuleOutcome(
                        "R5",
                        Figure.of(100_000),
                        Figure.of(120_000),
                        Verdict.NOT_FOLLOWED,
                        Optional.of(mandate(2, Optional.of("styrgrupp"), false))));
        plan.when(decidedBySomebody().asHistory().order(reserve("resor", LINE, 120_000)))
                .leavesStanding();
    }

    @Test
    void a_month_counts_by_its_last_day() {
        plan(ruleFrom("2021-03-31", 100_000, "styrgrupp"))
                .when(dated("2021-03").asHistory().order(reserve("resor", LINE, 100_001)))
                .leavesStanding(FindingCode.RULE_NOT_FOLLOWED);
    }

    /** Steps of 2, 3, 5, 10 and 50 base amounts; that of 2021 was 47 600 kronor. */
    @ParameterizedTest
    @CsvSource({
        "1,enhetschef,0",
        "95200,enhetschef,0",
        "95201,avdelningschef,95200",
        "142800,avdelningschef,95200",
        "142801,forvaltningschef,142800",
        "238000,forvaltningschef,142800",
        "238001,direktor,238000",
        "476000,direktor,238000",
        "476001,utskott,476000",
        "2380000,utskott,476000",
        "2380001,namnd,2380000"
    })
    void each_step_of_base_amounts_holds_what_is_at_most_its_limit(long amount, String authority, long passed) {
        long base = 47_600;
        List<String> order =
                List.of("enhetschef", "avdelningschef", "forvaltningschef", "direktor", "utskott", "namnd");
        PlanFixture plan = plan().and(
                        order.stream().map(key -> authority(key)).toArray(se.planbok.plan.PlanCommand[]::new))
                .and(ladder(
                        upTo(2 * base, "enhetschef"),
                        upTo(3 * base, "avdelningschef"),
                        upTo(5 * base, "forvaltningschef"),
                        upTo(10 * base, "direktor"),
                        upTo(50 * base, "utskott"),
                        above("namnd")));

        plan.when(reserve("kop", LINE, amount)).isRefused(required(amount, passed, authority));
        int step = order.indexOf(authority);
        order.subList(0, step)
                .forEach(lower -> plan.when(delegatedTo(lower).order(reserve("kop", LINE, amount)))
                        .isRefused(required(amount, passed, authority)));
        order.subList(step, order.size())
                .forEach(enough -> plan.when(delegatedTo(enough).order(reserve("kop", LINE, amount)))
                        .isAccepted());
    }

    @ParameterizedTest
    @CsvSource({
        "25000,chef-1,0",
        "25001,chef-2,25000",
        "50000,chef-2,25000",
        "50001,chef-3,50000",
        "100000,chef-3,50000",
        "100001,namnd,100000"
    })
    void three_levels_of_managers_come_before_the_committee(long amount, String authority, long passed) {
        PlanFixture plan = plan().and(authority("chef-1"), authority("chef-2"), authority("chef-3"), authority("namnd"))
                .and(ladder(upTo(25_000, "chef-1"), upTo(50_000, "chef-2"), upTo(100_000, "chef-3"), above("namnd")));

        plan.when(reserve("kop", LINE, amount)).isRefused(required(amount, passed, authority));
        plan.when(delegatedTo(authority).order(reserve("kop", LINE, amount)))
                .comesTo(decided -> assertThat(r5(decided.events().getFirst())
                                .orElseThrow()
                                .mandate()
                                .orElseThrow()
                                .delegated())
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({"500000,chef,0", "500001,styrgrupp,500000"})
    void a_step_may_be_a_share_of_its_line(long amount, String authority, long passed) {
        PlanFixture plan = plan(ladder(upToShare(10, "chef", 21), above("styrgrupp")));

        plan.when(reserve("kop", LINE, amount)).isRefused(required(amount, passed, authority));
        plan.when(decidedBy(authority).order(reserve("kop", LINE, amount))).isAccepted();
        plan.when(decidedBy("chef").order(reserve("kop", "ovrigt", 100_000))).isAccepted();
        plan.when(decidedBy("chef").order(reserve("kop", "ovrigt", 100_001)))
                .isRefused(required(100_001, 100_000, "styrgrupp"));
        assertThat(plan.state()
                        .delegation()
                        .inForce(Matter.MONEY, Optional.empty(), "2021-02-05")
                        .orElseThrow()
                        .steps()
                        .getFirst()
                        .tacitDays())
                .contains(21);
    }
}
