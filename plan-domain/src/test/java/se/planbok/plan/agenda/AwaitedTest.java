package se.planbok.plan.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.cancel;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.key;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.special;
import static se.planbok.plan.Orders.withdrawLine;
import static se.planbok.plan.Orders.withdrawNomination;
import static se.planbok.plan.Orders.withdrawWorkItem;
import static se.planbok.plan.Taken.atMeeting;
import static se.planbok.plan.Taken.on;
import static se.planbok.plan.Taken.withPlan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.Orders;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.budget.AddBudgetLine;
import se.planbok.plan.budget.NominateForFunding;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.structure.AddWorkItem;
import se.planbok.plan.structure.RescheduleWorkItem;
import se.planbok.plan.structure.ScheduleMeeting;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Rank;
import se.planbok.plan.value.Span;
import se.planbok.plan.value.Title;

/** A matter awaited stands until the first command on it that carries a decision of its authority. */
class AwaitedTest {

    private static final String BEFORE = "2021-02-04";

    private final PlanFixture plan = PlanFixture.given(
                    open(100),
                    authority("styrgrupp"),
                    authority("ledning"),
                    chapter("stod"),
                    special("kartor"),
                    special("arkiv"),
                    new ScheduleMeeting(
                            key("februari"), key("styrgrupp"), Optional.of(Day.parse("2021-02-26")), Optional.empty()),
                    new ScheduleMeeting(key("var"), key("styrgrupp"), Optional.empty(), Optional.empty()))
            .and(
                    line("fordelas", at("2021-02-22", "2021-03-07")),
                    nominate("kartor", meeting("var")),
                    workItem("projektplan", meeting("februari")));

    private static Awaits at(String from, String to) {
        return new Awaits(
                key("styrgrupp"), Optional.empty(), Optional.of(new Span(new PartialDate(from), new PartialDate(to))));
    }

    private static Awaits meeting(String key) {
        return new Awaits(key("styrgrupp"), Optional.of(key(key)), Optional.empty());
    }

    private static AddBudgetLine line(String key, Awaits awaits) {
        return new AddBudgetLine(
                key(key),
                new Title(key),
                Optional.of(new Money(900_000)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(awaits),
                Optional.empty());
    }

    private static NominateForFunding nominate(String activity, Awaits awaits) {
        return new NominateForFunding(
                Optional.empty(),
                key("fordelas"),
                Optional.of(key(activity)),
                Optional.empty(),
                Rank.FIRST,
                Optional.empty(),
                Optional.empty(),
                Optional.of(awaits));
    }

    private static AddWorkItem workItem(String key, Awaits awaits) {
        return new AddWorkItem(
                key("kartor"),
                key(key),
                new Title(key),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(awaits));
    }

    private static List<String> awaiting(PlanFixture plan) {
        return plan.state().agenda().awaiting().stream()
                .map(matter -> matter.subject().key())
                .toList();
    }

    private static List<String> due(PlanFixture plan, String day) {
        return plan.state().findingsOn(LocalDate.parse(day)).stream()
                .filter(finding -> finding.code() == FindingCode.DECISION_DUE)
                .map(finding ->
                        finding.subject().key() + " " + finding.expected().orElseThrow())
                .toList();
    }

    @Test
    void what_awaits_an_authority_stands_in_the_order_in_which_it_came_to() {
        assertThat(awaiting(plan)).containsExactly("fordelas", "kartor", "kartor/projektplan");
    }

    @Test
    void the_first_decision_of_the_authority_on_a_line_settles_it() {
        assertThat(awaiting(plan.and(on(atMeeting("styrgrupp", "2021-02-26"), reserve("tag", "fordelas", 1_000)))))
                .containsExactly("kartor", "kartor/projektplan");
    }

    @Test
    void money_for_a_nominated_activity_settles_its_nomination() {
        assertThat(awaiting(plan.and(
                        on(atMeeting("styrgrupp", "2021-05-26"), reserve("tag", "fordelas", 1_000, "kartor")))))
                .containsExactly("kartor/projektplan");
        assertThat(awaiting(
                        plan.and(on(atMeeting("styrgrupp", "2021-05-26"), reserve("tag", "fordelas", 1_000, "arkiv")))))
                .containsExactly("kartor", "kartor/projektplan");
    }

    @Test
    void a_decision_on_a_point_settles_it_and_is_remembered() {
        PlanFixture decided = plan.and(on(
                atMeeting("styrgrupp", "2021-02-26"),
                new RescheduleWorkItem(
                        key("kartor"), key("projektplan"), Optional.empty(), Optional.of(new PartialDate("2021-09")))));

        assertThat(awaiting(decided)).containsExactly("fordelas", "kartor");
        assertThat(decided.state().agenda().decided()).containsEntry("WORK_ITEM kartor/projektplan", "styrgrupp");
    }

    @Test
    void neither_another_authority_nor_no_decision_nor_the_plan_to_come_settles_it() {
        assertThat(awaiting(plan.and(
                                on(atMeeting("ledning", "2021-02-26"), reserve("ett", "fordelas", 1_000)),
                                on(withPlan(), reserve("tva", "fordelas", 1_000)))
                        .and(reserve("tre", "fordelas", 1_000))))
                .contains("fordelas");
    }

    @Test
    void a_further_nomination_does_not_settle_the_line() {
        assertThat(awaiting(plan.and(on(atMeeting("styrgrupp", "2021-02-26"), nominate("arkiv", meeting("var"))))))
                .containsExactly("fordelas", "kartor", "kartor/projektplan", "arkiv");
    }

    @Test
    void the_decision_by_which_a_matter_comes_to_await_does_not_settle_it() {
        assertThat(awaiting(
                        plan.and(on(atMeeting("styrgrupp", "2021-02-04"), line("annat", at("2021-03", "2021-03"))))))
                .contains("annat");
    }

    @Test
    void what_is_taken_away_awaits_nobody() {
        assertThat(awaiting(plan.and(withdrawLine("fordelas")))).containsExactly("kartor/projektplan");
        assertThat(awaiting(plan.and(withdrawNomination("kartor")))).containsExactly("fordelas", "kartor/projektplan");
        assertThat(awaiting(plan.and(withdrawWorkItem("kartor", "projektplan"))))
                .containsExactly("fordelas", "kartor");
        assertThat(awaiting(plan.and(cancel("kartor")))).containsExactly("fordelas");
    }

    @Test
    void a_decision_is_due_once_its_day_has_passed() {
        assertThat(due(plan, "2021-02-26")).isEmpty();
        assertThat(due(plan, "2021-02-27")).containsExactly("kartor/projektplan 2021-02-26");
        assertThat(due(plan, "2021-03-07")).containsExactly("kartor/projektplan 2021-02-26");
        assertThat(due(plan, "2021-03-08")).containsExactly("fordelas 2021-03-07", "kartor/projektplan 2021-02-26");
    }

    @Test
    void a_meeting_whose_day_is_not_known_has_not_passed() {
        assertThat(due(plan, "2031-01-01")).noneMatch(finding -> finding.startsWith("kartor "));
    }

    @Test
    void what_is_settled_is_not_due() {
        assertThat(due(plan.and(on(atMeeting("styrgrupp", BEFORE), reserve("tag", "fordelas", 1_000))), "2021-03-08"))
                .containsExactly("kartor/projektplan 2021-02-26");
    }

    @Test
    void a_step_tells_what_is_due_on_its_own_day() {
        PlanFixture late = plan.at(Instant.parse("2021-02-26T23:00:00Z"));

        late.when(line("annat", at("2021-02", "2021-02-26")))
                .comesTo(decided ->
                        assertThat(decided.findings()).extracting(Finding::code).contains(FindingCode.DECISION_DUE));
        late.when(on(atMeeting("styrgrupp", "2021-02-26"), Orders.withdrawWorkItem("kartor", "projektplan")))
                .comesTo(decided -> assertThat(decided.cleared())
                        .extracting(Finding::code)
                        .containsExactly(FindingCode.DECISION_DUE));
        plan.at(Instant.parse("2021-02-26T22:59:59Z"))
                .when(line("annat", at("2021-02", "2021-02-26")))
                .comesTo(decided -> assertThat(decided.findings())
                        .extracting(Finding::code)
                        .doesNotContain(FindingCode.DECISION_DUE));
    }
}
