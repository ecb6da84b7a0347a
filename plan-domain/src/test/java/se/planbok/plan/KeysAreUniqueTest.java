package se.planbok.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.cancel;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.key;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.meeting;
import static se.planbok.plan.Orders.nominate;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.outside;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.splitToLine;
import static se.planbok.plan.Orders.withdrawFunding;
import static se.planbok.plan.Orders.withdrawLine;
import static se.planbok.plan.Orders.withdrawNomination;
import static se.planbok.plan.Orders.withdrawWorkItem;
import static se.planbok.plan.Orders.workItem;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.refusal.KeyTaken;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Title;

/** R1: keys are unique within their kind and stable for ever, what a command names exists, and values have a form. */
class KeysAreUniqueTest {

    private static PlanFixture plan() {
        return PlanFixture.given(
                open(860),
                authority("styrgrupp"),
                meeting("mote", "styrgrupp"),
                chapter("stod"),
                ongoing("webb"),
                ongoing("natverk"),
                workItem("webb", "manual"),
                confirmed("bidrag", 1_000_000),
                outside("vid-sidan", "webb"),
                line("medel", 200_000),
                line("resor", 200_000),
                reserve("tag", "medel", 1_000),
                nominate("medel", "webb"));
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of(open(860), new KeyTaken(SubjectKind.PLAN, "rus-2021")),
                Arguments.of(authority("styrgrupp"), new KeyTaken(SubjectKind.AUTHORITY, "styrgrupp")),
                Arguments.of(meeting("mote", "styrgrupp"), new KeyTaken(SubjectKind.MEETING, "mote")),
                Arguments.of(chapter("stod"), new KeyTaken(SubjectKind.CHAPTER, "stod")),
                Arguments.of(ongoing("webb"), new KeyTaken(SubjectKind.ACTIVITY, "webb")),
                Arguments.of(workItem("webb", "manual"), new KeyTaken(SubjectKind.WORK_ITEM, "webb/manual")),
                Arguments.of(confirmed("bidrag", 1), new KeyTaken(SubjectKind.FUNDING_SOURCE, "bidrag")),
                Arguments.of(outside("vid-sidan", "webb"), new KeyTaken(SubjectKind.OUTSIDE_FUNDING, "vid-sidan")),
                Arguments.of(line("medel", 1), new KeyTaken(SubjectKind.BUDGET_LINE, "medel")),
                Arguments.of(reserve("tag", "medel", 1), new KeyTaken(SubjectKind.RESERVATION, "tag")),
                Arguments.of(splitToLine("tag", "resor", 1, "tag"), new KeyTaken(SubjectKind.RESERVATION, "tag")),
                Arguments.of(nominate("medel", "webb"), new KeyTaken(SubjectKind.NOMINATION, "medel/webb")));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void a_key_that_is_taken_within_its_kind_is_refused_also_in_stated_history(PlanCommand command, Refusal refusal) {
        plan().when(command).isRefused(refusal);
        plan().whenStated(command).isRefused(refusal);
    }

    @Test
    void the_same_key_in_another_kind_is_free() {
        plan().when(
                        chapter("webb"),
                        ongoing("stod"),
                        line("webb", 1),
                        reserve("webb", "webb", 1),
                        confirmed("webb", 1),
                        workItem("stod", "stod"),
                        workItem("webb", "webb"),
                        workItem("stod", "manual"))
                .isAccepted();
    }

    @Test
    void a_key_stays_taken_when_what_it_named_has_ended() {
        plan().and(
                        cancel("natverk"),
                        withdrawWorkItem("webb", "manual"),
                        withdrawFunding("bidrag"),
                        withdrawLine("resor"),
                        release("tag"))
                .when(ongoing("natverk"))
                .isRefused(new KeyTaken(SubjectKind.ACTIVITY, "natverk"));
        plan().and(withdrawWorkItem("webb", "manual"))
                .when(workItem("webb", "manual"))
                .isRefused(new KeyTaken(SubjectKind.WORK_ITEM, "webb/manual"));
        plan().and(withdrawFunding("bidrag"))
                .when(confirmed("bidrag", 1))
                .isRefused(new KeyTaken(SubjectKind.FUNDING_SOURCE, "bidrag"));
        plan().and(withdrawLine("resor"))
                .when(line("resor", 1))
                .isRefused(new KeyTaken(SubjectKind.BUDGET_LINE, "resor"));
        plan().and(release("tag"))
                .when(reserve("tag", "medel", 1))
                .isRefused(new KeyTaken(SubjectKind.RESERVATION, "tag"));
    }

    @Test
    void a_nomination_without_a_key_gets_its_activitys_and_with_the_lines_before_it_where_that_is_taken() {
        plan().when(nominate("resor", "webb"))
                .makes(plan -> assertThat(plan.budget().nominations()).containsOnlyKeys("webb", "resor-webb"));
        plan().and(withdrawNomination("webb"))
                .when(nominate("medel", "webb"))
                .makes(plan -> assertThat(plan.budget().nominations()).containsOnlyKeys("webb", "medel-webb"));
    }

    @Test
    void a_nominations_own_key_is_never_made_longer_than_a_key_may_be() {
        String activity = "a".repeat(60);
        String line = "l".repeat(60);
        plan().and(ongoing(activity), line(line, 1), nominate("medel", activity))
                .when(nominate(line, activity))
                .isRefused(new KeyTaken(SubjectKind.NOMINATION, activity));
    }

    static Stream<Arguments> unknown() {
        return Stream.of(
                Arguments.of(meeting("nytt", "ingen"), new KeyUnknown(SubjectKind.AUTHORITY, "ingen")),
                Arguments.of(
                        Orders.activity("ny", "inget", ActivityKind.ONGOING, Optional.empty()),
                        new KeyUnknown(SubjectKind.CHAPTER, "inget")),
                Arguments.of(allocate("ingen", 1), new KeyUnknown(SubjectKind.ACTIVITY, "ingen")),
                Arguments.of(withdrawFunding("inget"), new KeyUnknown(SubjectKind.FUNDING_SOURCE, "inget")),
                Arguments.of(withdrawLine("ingen"), new KeyUnknown(SubjectKind.BUDGET_LINE, "ingen")),
                Arguments.of(release("ingen"), new KeyUnknown(SubjectKind.RESERVATION, "ingen")),
                Arguments.of(withdrawWorkItem("webb", "ingen"), new KeyUnknown(SubjectKind.WORK_ITEM, "webb/ingen")),
                Arguments.of(withdrawNomination("ingen"), new KeyUnknown(SubjectKind.NOMINATION, "ingen")),
                Arguments.of(withdrawNomination("resor", "webb"), new KeyUnknown(SubjectKind.NOMINATION, "resor/webb")),
                Arguments.of(Orders.spend("ingen", 1), new KeyUnknown(SubjectKind.RESERVATION, "ingen")),
                Arguments.of(Orders.spendOnLine("ingen", 1), new KeyUnknown(SubjectKind.BUDGET_LINE, "ingen")));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void a_key_that_names_nothing_is_refused_also_in_stated_history(PlanCommand command, Refusal refusal) {
        plan().when(command).isRefused(refusal);
        plan().whenStated(command).isRefused(refusal);
    }

    @Test
    void everything_unknown_is_told_at_once() {
        plan().when(reserve("ny", "ingen", 1, "heller-ingen"))
                .isRefused(
                        new KeyUnknown(SubjectKind.BUDGET_LINE, "ingen"),
                        new KeyUnknown(SubjectKind.ACTIVITY, "heller-ingen"));
    }

    @Test
    void the_authority_of_a_decision_must_be_named_in_the_plan() {
        DecisionReference decision = new DecisionReference(
                Optional.of(key("ingen")),
                Optional.of(DecisionForm.MEETING),
                Optional.of(new PartialDate("2021-02-04")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        Circumstances decided =
                new Circumstances(Optional.empty(), Optional.of(decision), false, Optional.empty(), Optional.empty());

        plan().when(OptionalLong.empty(), new Order(chapter("ovrigt"), decided))
                .isRefused(new KeyUnknown(SubjectKind.AUTHORITY, "ingen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "å", "a b", "a_b"})
    void a_key_is_kebab_case(String text) {
        assertThatThrownBy(() -> key(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_key_has_at_most_a_hundred_characters_and_a_title_two_hundred() {
        assertThat(key("a".repeat(100)).text()).hasSize(100);
        assertThatThrownBy(() -> key("a".repeat(101))).isInstanceOf(InvalidValue.class);
        assertThat(new Title("å".repeat(200)).text()).hasSize(200);
        assertThatThrownBy(() -> new Title("å".repeat(201))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Title("  ")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Title("två\nrader")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void money_and_days_are_positive_and_have_a_greatest_amount() {
        assertThat(List.of(new Money(1), new Money(1_000_000_000_000L))).doesNotContainNull();
        assertThatThrownBy(() -> new Money(0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Money(1_000_000_000_001L)).isInstanceOf(InvalidValue.class);
        assertThat(Days.stated(1)).hasToString("0.5");
        assertThat(Days.stated(20_000_000)).hasToString("10000000");
        assertThatThrownBy(() -> Days.stated(0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Days.stated(20_000_001)).isInstanceOf(InvalidValue.class);
    }
}
