package se.planbok.plan.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.PLAN;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.consent;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.object;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.propose;
import static se.planbok.plan.Orders.proposeTacit;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.standIn;
import static se.planbok.plan.Taken.atMeeting;
import static se.planbok.plan.Taken.decision;
import static se.planbok.plan.Taken.delegated;
import static se.planbok.plan.Taken.on;
import static se.planbok.plan.Taken.perCapsulam;
import static se.planbok.plan.Taken.statedOn;
import static se.planbok.plan.Taken.tacit;
import static se.planbok.plan.Taken.withPlan;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.Order;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.PlanFixture.Outcome;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.PolicySet;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.DecisionInvalid;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.Invalidity;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.LineExceeded;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Policy;
import se.planbok.plan.value.SubjectKind;

/** R5: a decision counts when it was taken in a form in which its authority can decide. */
class DecisionIsValidTest {

    private final PlanFixture plan = PlanFixture.given(open(100), authority("styrgrupp"), authority("ledning"));
    private final PlanFixture asked = allowing(Policy.PER_CAPSULAM_ALLOWED)
            .and(propose("fraga", "styrgrupp", "scb", "skr", "naturvardsverket"))
            .and(consent("fraga", "scb", "2021-06-01"), consent("fraga", "skr", "2021-06-04"));
    private final PlanFixture agreed = asked.and(consent("fraga", "naturvardsverket", "2021-06-03"));
    private final PlanFixture silent =
            allowing(Policy.TACIT_ALLOWED).and(proposeTacit("fraga", "styrgrupp", "2021-06-15", "scb", "skr"));

    private PlanFixture allowing(Policy policy) {
        return plan.andHappened(new PolicySet(PLAN, policy, true), Circumstances.NONE);
    }

    private static Outcome decided(PlanFixture plan, DecisionReference decision) {
        return plan.when(on(decision, chapter("stod")));
    }

    private static DecisionInvalid invalid(DecisionReference decision, Invalidity why, Figure expected, Figure actual) {
        return new DecisionInvalid(
                decision.authority().orElseThrow().text(), decision.form().orElseThrow(), why, expected, actual);
    }

    @Test
    void a_meeting_of_an_authority_that_exists_decides() {
        decided(plan, atMeeting("styrgrupp", "2021-02-04")).keepsRules();
        decided(plan, atMeeting("styrelse", "2021-02-04")).isRefused(new KeyUnknown(SubjectKind.AUTHORITY, "styrelse"));
    }

    @Test
    void a_plan_is_opened_by_an_authority_that_the_same_step_names() {
        Order opening = on(atMeeting("styrgrupp", "2020-12-03"), open(100));

        PlanFixture.noPlan()
                .when(opening, PlanFixture.order(authority("styrgrupp"), false))
                .isAccepted();
        PlanFixture.noPlan().when(opening).isRefused(new KeyUnknown(SubjectKind.AUTHORITY, "styrgrupp"));
        PlanFixture.noPlan()
                .when(opening, PlanFixture.order(authority("ledning"), false))
                .isRefused(new KeyUnknown(SubjectKind.AUTHORITY, "styrgrupp"));
    }

    @Test
    void what_comes_with_the_plan_is_no_decision_yet() {
        decided(plan, withPlan()).keepsRules();
    }

    @Test
    void the_last_consent_makes_a_decision_without_a_meeting() {
        DecisionReference decision = perCapsulam("styrgrupp", "2021-06-04", "fraga");

        decided(agreed, decision).keepsRules(new RuleOutcome("R5", Figure.of(3), Figure.of(3), Verdict.HELD));
        decided(asked, decision).isRefused(invalid(decision, Invalidity.CONSENTS_MISSING, Figure.of(3), Figure.of(2)));
    }

    @Test
    void a_decision_without_a_meeting_is_not_dated_before_the_last_consent() {
        DecisionReference early = perCapsulam("styrgrupp", "2021-06-03", "fraga");

        decided(agreed, perCapsulam("styrgrupp", "2021-06-05", "fraga")).isAccepted();
        decided(agreed, early)
                .isRefused(invalid(
                        early, Invalidity.DATED_BEFORE_LAST_CONSENT, Figure.of("2021-06-04"), Figure.of("2021-06-03")));
    }

    @Test
    void a_decision_without_a_meeting_exists_only_where_the_plan_allows_it() {
        DecisionReference decision = perCapsulam("styrgrupp", "2021-06-04", "fraga");
        PlanFixture forbidden =
                agreed.andHappened(new PolicySet(PLAN, Policy.PER_CAPSULAM_ALLOWED, false), Circumstances.NONE);

        decided(forbidden, decision)
                .isRefused(invalid(
                        decision, Invalidity.FORM_NOT_ALLOWED, Figure.of("PER_CAPSULAM_ALLOWED"), Figure.of("false")));
    }

    @Test
    void a_decision_without_a_meeting_names_a_proposal_of_its_authority() {
        DecisionReference unnamed = decision("styrgrupp", DecisionForm.PER_CAPSULAM, "2021-06-04", Optional.empty());

        decided(agreed, unnamed)
                .isRefused(invalid(unnamed, Invalidity.PROPOSAL_NOT_NAMED, Figure.of("proposal"), Figure.of("-")));
        decided(agreed, perCapsulam("styrgrupp", "2021-06-04", "annat"))
                .isRefused(new KeyUnknown(SubjectKind.PROPOSAL, "annat"));
        decided(agreed, perCapsulam("ledning", "2021-06-04", "fraga"))
                .isRefused(new DoesNotFit(
                        SubjectKind.PROPOSAL, "fraga", Misfit.PROPOSAL_OF_ANOTHER_AUTHORITY, "styrgrupp"));
    }

    @Test
    void silence_decides_once_the_last_day_has_passed() {
        DecisionReference early = tacit("styrgrupp", "2021-06-15", "fraga");

        decided(silent, tacit("styrgrupp", "2021-06-16", "fraga"))
                .keepsRules(new RuleOutcome("R5", Figure.of("2021-06-15"), Figure.of("2021-06-16"), Verdict.HELD));
        decided(silent, early)
                .isRefused(invalid(
                        early, Invalidity.LAST_DAY_NOT_PASSED, Figure.of("2021-06-15"), Figure.of("2021-06-15")));
    }

    @Test
    void silence_does_not_decide_against_an_objection() {
        DecisionReference decision = tacit("styrgrupp", "2021-06-16", "fraga");

        decided(silent.and(object("fraga", "skr", "2021-06-15")), decision)
                .isRefused(invalid(decision, Invalidity.OBJECTED_TO, Figure.of(0), Figure.of(1)));
    }

    @Test
    void silence_decides_only_where_the_plan_allows_it_and_a_last_day_was_said() {
        DecisionReference decision = tacit("styrgrupp", "2021-06-16", "fraga");

        decided(plan.and(proposeTacit("fraga", "styrgrupp", "2021-06-15", "scb")), decision)
                .isRefused(
                        invalid(decision, Invalidity.FORM_NOT_ALLOWED, Figure.of("TACIT_ALLOWED"), Figure.of("false")));
        decided(allowing(Policy.TACIT_ALLOWED).and(propose("fraga", "styrgrupp", "scb")), decision)
                .isRefused(invalid(decision, Invalidity.LAST_DAY_NOT_STATED, Figure.of("lastDay"), Figure.of("-")));
    }

    @Test
    void a_named_delegate_decides() {
        decided(plan, delegated("ledning", "2021-06-01")).keepsRules();
        decided(plan, delegated("vikarie", "2021-06-01")).isRefused(new KeyUnknown(SubjectKind.AUTHORITY, "vikarie"));
    }

    @Test
    void a_stand_in_decides_from_the_first_day_to_the_last() {
        PlanFixture holiday = plan.and(standIn("styrgrupp", "vikarie", "2021-07-01", "2021-07-31"));
        Figure period = Figure.of("2021-07-01/2021-07-31");
        DecisionReference before = delegated("vikarie", "2021-06-30");
        DecisionReference after = delegated("vikarie", "2021-08-01");

        decided(holiday, delegated("vikarie", "2021-07-01"))
                .keepsRules(new RuleOutcome("R5", Figure.of("2021-07-31"), Figure.of("2021-07-01"), Verdict.HELD));
        decided(holiday, delegated("vikarie", "2021-07-31")).isAccepted();
        decided(holiday, before)
                .isRefused(invalid(before, Invalidity.NOT_STANDING_IN, period, Figure.of("2021-06-30")));
        decided(holiday, after).isRefused(invalid(after, Invalidity.NOT_STANDING_IN, period, Figure.of("2021-08-01")));
    }

    @Test
    void a_stand_in_decides_in_no_other_form() {
        decided(
                        plan.and(standIn("styrgrupp", "vikarie", "2021-07-01", "2021-07-31")),
                        atMeeting("vikarie", "2021-07-01"))
                .isRefused(new KeyUnknown(SubjectKind.AUTHORITY, "vikarie"));
    }

    @Test
    void a_delegate_who_once_stood_in_still_decides_as_a_delegate() {
        decided(
                        plan.and(standIn("styrgrupp", "ledning", "2021-07-01", "2021-07-31")),
                        delegated("ledning", "2021-08-01"))
                .isAccepted();
    }

    @Test
    void the_decision_of_a_stand_in_is_that_of_the_authority() {
        DelegationState holiday = plan.and(standIn("styrgrupp", "vikarie", "2021-07-01", "2021-07-31"))
                .state()
                .delegation();

        assertThat(Deciders.authority(holiday, delegated("vikarie", "2021-07-31")))
                .contains("styrgrupp");
        assertThat(Deciders.authority(holiday, delegated("ledning", "2021-07-31")))
                .contains("ledning");
        assertThat(Deciders.authority(holiday, atMeeting("styrgrupp", "2021-07-31")))
                .contains("styrgrupp");
        assertThat(Deciders.authority(holiday, withPlan())).isEmpty();
    }

    @Test
    void stated_history_is_recorded_with_a_finding() {
        DecisionReference unsupported = perCapsulam("styrgrupp", "2021-06-04", "fraga");

        asked.when(statedOn(unsupported, chapter("stod")))
                .keepsRules(new RuleOutcome("R5", Figure.of(3), Figure.of(2), Verdict.NOT_FOLLOWED))
                .leavesStanding(FindingCode.RULE_NOT_FOLLOWED);
    }

    @Test
    void what_stated_history_does_not_say_is_not_held_against_it() {
        plan.when(statedOn(decision("styrgrupp", DecisionForm.PER_CAPSULAM, "2020", Optional.empty()), chapter("stod")))
                .keepsRules()
                .leavesStanding();
    }

    @Test
    void a_stand_in_of_stated_history_decided_in_a_month_of_which_the_period_has_a_day() {
        PlanFixture holiday = plan.and(standIn("styrgrupp", "vikarie", "2021-07-01", "2021-07-31"));

        holiday.when(statedOn(delegated("vikarie", "2021-07"), chapter("stod"))).leavesStanding();
        holiday.when(statedOn(delegated("vikarie", "2021-08"), chapter("stod")))
                .leavesStanding(FindingCode.RULE_NOT_FOLLOWED);
    }

    @Test
    void a_form_that_is_not_valid_is_told_beside_what_other_rules_say() {
        DecisionReference decision = perCapsulam("styrgrupp", "2021-06-04", "fraga");

        asked.and(line("resor", 1_000))
                .when(on(decision, reserve("tag", "resor", 1_001)))
                .isRefused(
                        new LineExceeded("resor", 1_000, 1_001),
                        invalid(decision, Invalidity.CONSENTS_MISSING, Figure.of(3), Figure.of(2)));
    }
}
