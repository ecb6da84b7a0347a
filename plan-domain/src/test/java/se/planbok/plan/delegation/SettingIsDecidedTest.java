package se.planbok.plan.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.planbok.plan.Beside.NOTHING;
import static se.planbok.plan.Beside.dated;
import static se.planbok.plan.Beside.decidedBy;
import static se.planbok.plan.Beside.withPlan;
import static se.planbok.plan.Orders.above;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.key;
import static se.planbok.plan.Orders.ladder;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.policy;
import static se.planbok.plan.Orders.rule;
import static se.planbok.plan.Orders.ruleFrom;
import static se.planbok.plan.Orders.ruleOfDays;
import static se.planbok.plan.Orders.ruleOfLine;
import static se.planbok.plan.Orders.ruleOfScope;
import static se.planbok.plan.Orders.upTo;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.LadderStep;
import se.planbok.plan.event.PlanSubmitted;
import se.planbok.plan.event.PolicySet;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.RuleReachesBack;
import se.planbok.plan.refusal.SettingUndecided;
import se.planbok.plan.value.CalendarDays;
import se.planbok.plan.value.DelegationStep;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Informing;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.Percent;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Policy;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.SumOver;
import se.planbok.plan.value.Threshold;

/** R17: the first rule and policy of a draft are set freely, later ones by a decision and never back in time. */
class SettingIsDecidedTest {

    private static PlanFixture plan() {
        return PlanFixture.given(
                open(860),
                authority("styrgrupp"),
                authority("chef"),
                confirmed("bidrag", 1_000_000),
                line("medel", 100_000),
                line("annat", 100_000));
    }

    private static DelegationRuleSet set(Optional<String> validFrom, long threshold, int version) {
        return new DelegationRuleSet(
                "rus-2021",
                Matter.MONEY,
                List.of(
                        new LadderStep(
                                Optional.of(Figure.of(threshold)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new LadderStep(Optional.empty(), Optional.empty(), Optional.of("styrgrupp"), Optional.empty())),
                Informing.MUST,
                List.of(),
                Optional.empty(),
                validFrom,
                version);
    }

    @Test
    void the_first_rule_of_a_draft_is_free_and_holds_from_the_first_day_of_all() {
        plan().when(rule(100_000, "styrgrupp")).happens(set(Optional.empty(), 100_000, 1));
        plan().when(ruleFrom("2020-01-01", 100_000, "styrgrupp")).happens(set(Optional.of("2020-01-01"), 100_000, 1));
    }

    @Test
    void a_later_one_needs_a_decision_that_has_been_taken() {
        PlanFixture plan = plan().and(rule(100_000, "styrgrupp"));

        plan.when(rule(200_000, "styrgrupp")).isRefused(new SettingUndecided("MONEY"));
        plan.when(withPlan().order(rule(200_000, "styrgrupp"))).isRefused(new SettingUndecided("MONEY"));
        plan.when(decidedBy("styrgrupp").order(rule(200_000, "styrgrupp")))
                .happens(set(Optional.of("2021-02-05"), 200_000, 2));
        plan.when(NOTHING.asHistory().order(rule(200_000, "styrgrupp"))).leavesStanding(FindingCode.RULE_NOT_FOLLOWED);
    }

    @Test
    void so_does_one_for_a_line_of_which_a_rule_speaks_already() {
        PlanFixture plan = plan().and(rule(100_000, "styrgrupp"));

        plan.when(ruleOfLine("medel", 1_000_000, "styrgrupp")).isRefused(new SettingUndecided("MONEY"));
        plan().and(ruleOfLine("medel", 1_000_000, "styrgrupp"))
                .when(rule(100_000, "styrgrupp"))
                .isAccepted();
        plan().and(ruleOfLine("medel", 1_000_000, "styrgrupp"))
                .when(ruleOfLine("annat", 1_000_000, "styrgrupp"))
                .isAccepted();
        plan.when(ruleOfDays(10, "styrgrupp")).isAccepted();
        plan.when(ruleOfScope("chef")).isAccepted();
    }

    @Test
    void once_the_plan_is_no_draft_the_first_one_needs_it_too() {
        PlanFixture plan = plan().having(new PlanSubmitted("rus-2021", PlanStatus.DRAFT, List.of("styrgrupp")));

        plan.when(rule(100_000, "styrgrupp")).isRefused(new SettingUndecided("MONEY"));
        plan.when(policy(Policy.SPLITTING_REFUSED, true)).isRefused(new SettingUndecided("SPLITTING_REFUSED"));
        plan.when(decidedBy("styrgrupp").order(rule(100_000, "styrgrupp")))
                .happens(set(Optional.of("2021-02-05"), 100_000, 1));
    }

    @Test
    void a_later_rule_never_reaches_back_in_time() {
        PlanFixture plan = plan().and(rule(100_000, "styrgrupp"));

        plan.when(decidedBy("styrgrupp").order(ruleFrom("2021-02-04", 200_000, "styrgrupp")))
                .isRefused(new RuleReachesBack("2021-02-05", "2021-02-04"));
        plan.when(decidedBy("styrgrupp").order(ruleFrom("2021-02-05", 200_000, "styrgrupp")))
                .isAccepted();
        plan.when(decidedBy("styrgrupp").on("2021-01-01").order(ruleFrom("2021-02-03", 200_000, "styrgrupp")))
                .isRefused(new RuleReachesBack("2021-02-04", "2021-02-03"));
        plan.when(dated("2021-03-01").order(ruleFrom("2021-02-28", 200_000, "styrgrupp")))
                .isRefused(new SettingUndecided("MONEY"), new RuleReachesBack("2021-03-01", "2021-02-28"));
    }

    @Test
    void the_same_rule_again_changes_nothing() {
        PlanFixture plan = plan().and(rule(100_000, "styrgrupp"));

        plan.when(rule(100_000, "styrgrupp")).changesNothing();
        plan.when(policy(Policy.FOUR_EYES_APPROVAL, true)).changesNothing();
        plan.when(policy(Policy.TACIT_ALLOWED, false)).changesNothing();
    }

    @Test
    void what_a_rule_names_must_exist() {
        plan().when(rule(100_000, "namnd")).isRefused(new KeyUnknown(SubjectKind.AUTHORITY, "namnd"));
        plan().when(ladder(upTo(1, "namnd"), above("styrgrupp")))
                .isRefused(new KeyUnknown(SubjectKind.AUTHORITY, "namnd"));
        plan().when(ruleOfLine("post", 1, "styrgrupp")).isRefused(new KeyUnknown(SubjectKind.BUDGET_LINE, "post"));
    }

    @Test
    void a_policy_is_switched_freely_once_and_then_by_a_decision() {
        PlanFixture plan = plan().and(policy(Policy.SPLITTING_REFUSED, true));

        plan().when(policy(Policy.SPLITTING_REFUSED, true))
                .happens(new PolicySet("rus-2021", Policy.SPLITTING_REFUSED, true));
        plan.when(policy(Policy.SPLITTING_REFUSED, false)).isRefused(new SettingUndecided("SPLITTING_REFUSED"));
        plan.when(decidedBy("styrgrupp").order(policy(Policy.SPLITTING_REFUSED, false)))
                .makes(after -> assertThat(after.delegation().isOn(Policy.SPLITTING_REFUSED))
                        .isFalse());
        plan.when(policy(Policy.FOUR_EYES_APPROVAL, false)).isAccepted();
    }

    static List<Arguments> malformed() {
        DelegationStep step = new DelegationStep(limit(5), Optional.empty(), key("chef"), Optional.empty());
        DelegationStep higher = new DelegationStep(limit(9), Optional.empty(), key("chef"), Optional.empty());
        DelegationStep half =
                new DelegationStep(Optional.of(new Threshold(3)), Optional.empty(), key("chef"), Optional.empty());
        DelegationStep share = new DelegationStep(
                Optional.empty(), Optional.of(new Percent(10)), key("chef"), Optional.of(new CalendarDays(21)));
        DelegationStep last = above("styrgrupp");
        return List.of(
                fault(
                        making(Optional.empty(), Optional.empty(), List.of(), Matter.MONEY),
                        "steps",
                        "threshold-or-steps"),
                fault(making(limit(1), Optional.empty(), List.of(last), Matter.MONEY), "steps", "threshold-or-steps"),
                fault(making(limit(1), Optional.empty(), List.of(), Matter.MONEY), "authority", "required"),
                fault(making(Optional.empty(), chef(), List.of(), Matter.DAYS), "threshold", "required"),
                fault(making(limit(1), chef(), List.of(), Matter.SCOPE), "authority", "scope-authority-alone"),
                fault(
                        making(Optional.empty(), Optional.empty(), List.of(last), Matter.SCOPE),
                        "authority",
                        "scope-authority-alone"),
                fault(ladderOf(Matter.MONEY, step), "steps", "steps-last-open"),
                fault(ladderOf(Matter.MONEY, last, step), "steps", "steps-last-open"),
                fault(ladderOf(Matter.MONEY, higher, step, last), "steps", "steps-rise"),
                fault(ladderOf(Matter.MONEY, step, step, last), "steps", "steps-rise"),
                fault(ladderOf(Matter.MONEY, half, last), "steps", "threshold-whole"),
                fault(ladderOf(Matter.DAYS, share, last), "steps", "money-only"));
    }

    private static Arguments fault(Runnable making, String field, String code) {
        return Arguments.of(making, field, code);
    }

    private static Optional<Threshold> limit(long kronor) {
        return Optional.of(Threshold.of(kronor));
    }

    private static Optional<Key> chef() {
        return Optional.of(key("chef"));
    }

    private static Runnable ladderOf(Matter matter, DelegationStep... steps) {
        return making(Optional.empty(), Optional.empty(), List.of(steps), matter);
    }

    private static Runnable making(
            Optional<Threshold> threshold, Optional<Key> authority, List<DelegationStep> steps, Matter matter) {
        return () -> new SetDelegationRule(
                threshold,
                authority,
                steps,
                Optional.empty(),
                Optional.of(matter),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void a_rule_is_a_threshold_a_rising_ladder_or_an_authority_alone(Runnable making, String field, String code) {
        InvalidValue fault = catchThrowableOfType(InvalidValue.class, making::run);

        assertThat(fault.field()).isEqualTo(field);
        assertThat(fault.problem()).isEqualTo(code);
    }

    @Test
    void lines_and_windows_are_of_money_and_half_days_of_days() {
        assertThatCode(() -> ladderOf(
                                Matter.DAYS,
                                new DelegationStep(
                                        Optional.of(new Threshold(3)), Optional.empty(), key("chef"), Optional.empty()),
                                above("styrgrupp"))
                        .run())
                .doesNotThrowAnyException();
        assertThat(catchThrowableOfType(InvalidValue.class, () -> ofDays(List.of(key("medel")), Optional.empty()))
                        .field())
                .isEqualTo("lines");
        assertThat(catchThrowableOfType(InvalidValue.class, () -> ofDays(List.of(), Optional.of(SumOver.days(30))))
                        .field())
                .isEqualTo("sumOver");
    }

    private static SetDelegationRule ofDays(List<Key> lines, Optional<SumOver> sumOver) {
        return new SetDelegationRule(
                limit(1),
                chef(),
                List.of(),
                Optional.empty(),
                Optional.of(Matter.DAYS),
                lines,
                sumOver,
                Optional.empty());
    }
}
