package se.planbok.plan;

import static se.planbok.plan.Orders.adjust;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.cancel;
import static se.planbok.plan.Orders.change;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirm;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.contingent;
import static se.planbok.plan.Orders.expected;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.moveToActivity;
import static se.planbok.plan.Orders.moveToLine;
import static se.planbok.plan.Orders.need;
import static se.planbok.plan.Orders.nominate;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.outside;
import static se.planbok.plan.Orders.prioritise;
import static se.planbok.plan.Orders.reallocate;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.revise;
import static se.planbok.plan.Orders.special;
import static se.planbok.plan.Orders.spend;
import static se.planbok.plan.Orders.start;
import static se.planbok.plan.Orders.withdraw;
import static se.planbok.plan.Orders.withdrawFunding;
import static se.planbok.plan.Orders.withdrawLine;
import static se.planbok.plan.Orders.withdrawNomination;
import static se.planbok.plan.Orders.withdrawWorkItem;
import static se.planbok.plan.Orders.workItem;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.structure.RescheduleWorkItem;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.CashNeed;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.SubjectKind;

/** R18: a command fits the kind and state of what it names; it holds for stated history too. */
class CommandsFitTest {

    private static final String OFF = "avbruten";

    private static PlanFixture plan() {
        return PlanFixture.given(
                open(860),
                chapter("stod"),
                ongoing("lopande"),
                special("webb"),
                contingent("konferenser"),
                ongoing(OFF),
                workItem(OFF, "punkt"),
                cancel(OFF),
                workItem("webb", "manual", Optional.of("2021-03"), Optional.of("2021-09")),
                workItem("webb", "borta"),
                withdrawWorkItem("webb", "borta"),
                allocate("lopande", 10),
                confirmed("anslag", 1_000_000),
                expected("havs", 200_000),
                expected("borta", 1),
                withdrawFunding("borta"),
                line("medel", 200_000),
                line("resor", 200_000),
                line("borta", 1),
                withdrawLine("borta"),
                reserve("tag", "medel", 1_000),
                reserve("buss", "medel", 500),
                release("buss"),
                nominate("medel", "webb"),
                withdrawNomination("webb"));
    }

    private static DoesNotFit cancelled() {
        return new DoesNotFit(SubjectKind.ACTIVITY, OFF, Misfit.ACTIVITY_CANCELLED, "CANCELLED");
    }

    static Stream<PlanCommand> onCancelled() {
        return Stream.of(
                allocate(OFF, 1),
                withdraw(OFF, 1),
                reallocate("lopande", OFF, 1),
                reallocate(OFF, "lopande", 1),
                need(OFF, CashNeed.YES),
                workItem(OFF, "ny"),
                reserve("ny", "medel", 1, OFF),
                moveToActivity("tag", OFF),
                nominate("medel", OFF),
                outside("ny", OFF),
                line("ny", 1, OFF),
                cancel(OFF));
    }

    @ParameterizedTest
    @MethodSource("onCancelled")
    void nothing_is_ordered_of_a_cancelled_activity(PlanCommand command) {
        plan().when(command).isRefused(cancelled());
        plan().whenStated(command).isRefused(cancelled());
    }

    @Test
    void a_cancelled_activity_that_is_also_of_the_wrong_kind_is_told_both() {
        plan().when(start(OFF, Priority.FIRST))
                .isRefused(
                        cancelled(),
                        new DoesNotFit(SubjectKind.ACTIVITY, OFF, Misfit.START_ON_CONTINGENT_ONLY, "ONGOING"));
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of(
                        prioritise("lopande", Priority.SECOND),
                        new DoesNotFit(SubjectKind.ACTIVITY, "lopande", Misfit.PRIORITY_ON_SPECIAL_ONLY, "ONGOING")),
                Arguments.of(
                        prioritise("konferenser", Priority.SECOND),
                        new DoesNotFit(
                                SubjectKind.ACTIVITY, "konferenser", Misfit.PRIORITY_ON_SPECIAL_ONLY, "CONTINGENT")),
                Arguments.of(
                        Orders.activity("ny", ActivityKind.ONGOING, Optional.of(Priority.FIRST)),
                        new DoesNotFit(SubjectKind.ACTIVITY, "ny", Misfit.PRIORITY_ON_SPECIAL_ONLY, "ONGOING")),
                Arguments.of(
                        start("webb", Priority.FIRST),
                        new DoesNotFit(SubjectKind.ACTIVITY, "webb", Misfit.START_ON_CONTINGENT_ONLY, "SPECIAL")),
                Arguments.of(
                        confirm("anslag"),
                        new DoesNotFit(SubjectKind.FUNDING_SOURCE, "anslag", Misfit.FUNDING_CONFIRMED, "CONFIRMED")),
                Arguments.of(confirm("borta"), fundingWithdrawn()),
                Arguments.of(adjust("borta", 2), fundingWithdrawn()),
                Arguments.of(withdrawFunding("borta"), fundingWithdrawn()),
                Arguments.of(reserve("ny", "borta", 1), lineWithdrawn()),
                Arguments.of(revise("borta", 2), lineWithdrawn()),
                Arguments.of(withdrawLine("borta"), lineWithdrawn()),
                Arguments.of(moveToLine("tag", "borta"), lineWithdrawn()),
                Arguments.of(nominate("borta", "lopande"), lineWithdrawn()),
                Arguments.of(
                        withdrawLine("medel"),
                        new DoesNotFit(SubjectKind.BUDGET_LINE, "medel", Misfit.LINE_COMMITTED, "1000")),
                Arguments.of(change("buss", 600), reservationClosed()),
                Arguments.of(release("buss"), reservationClosed()),
                Arguments.of(moveToLine("buss", "resor"), reservationClosed()),
                Arguments.of(
                        withdrawNomination("webb"),
                        new DoesNotFit(SubjectKind.NOMINATION, "webb", Misfit.NOMINATION_ENDED, "ENDED")),
                Arguments.of(
                        withdrawWorkItem("webb", "borta"),
                        new DoesNotFit(SubjectKind.WORK_ITEM, "webb/borta", Misfit.WORK_ITEM_WITHDRAWN, "WITHDRAWN")),
                Arguments.of(
                        reschedule("manual", "2021-10"),
                        new DoesNotFit(
                                SubjectKind.WORK_ITEM,
                                "webb/manual",
                                Misfit.WORK_ITEM_OVER_BEFORE_IT_BEGINS,
                                "2021-10/2021-09")));
    }

    private static RescheduleWorkItem reschedule(String workItem, String from) {
        return new RescheduleWorkItem(
                Orders.key("webb"), Orders.key(workItem), Optional.of(new PartialDate(from)), Optional.empty());
    }

    private static DoesNotFit fundingWithdrawn() {
        return new DoesNotFit(SubjectKind.FUNDING_SOURCE, "borta", Misfit.FUNDING_WITHDRAWN, "WITHDRAWN");
    }

    private static DoesNotFit lineWithdrawn() {
        return new DoesNotFit(SubjectKind.BUDGET_LINE, "borta", Misfit.LINE_WITHDRAWN, "WITHDRAWN");
    }

    private static DoesNotFit reservationClosed() {
        return new DoesNotFit(SubjectKind.RESERVATION, "buss", Misfit.RESERVATION_CLOSED, "RELEASED");
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void what_does_not_fit_is_refused_also_in_stated_history(PlanCommand command, DoesNotFit refusal) {
        plan().when(command).isRefused(refusal);
        plan().whenStated(command).isRefused(refusal);
    }

    @Test
    void a_point_may_begin_in_the_month_in_which_it_is_over() {
        plan().when(reschedule("manual", "2021-09-30")).isAccepted();
        plan().when(reschedule("manual", "2021-10-01"))
                .isRefused(new DoesNotFit(
                        SubjectKind.WORK_ITEM,
                        "webb/manual",
                        Misfit.WORK_ITEM_OVER_BEFORE_IT_BEGINS,
                        "2021-10-01/2021-09"));
    }

    @Test
    void a_cancelled_activity_gets_no_money_to_spend_but_what_was_spent_may_be_covered() {
        PlanFixture plan = PlanFixture.given(
                open(860),
                chapter("stod"),
                ongoing(OFF),
                confirmed("anslag", 100_000),
                line("medel", 100_000),
                reserve("tag", "medel", 1_000, OFF),
                spend("tag", 1_500),
                cancel(OFF));

        plan.when(change("tag", 1_500)).isAccepted();
        plan.when(change("tag", 1_501)).isRefused(cancelled());
    }

    @Test
    void names_come_before_kinds_in_what_is_told() {
        plan().when(reserve("ny", "ingen", 1, OFF))
                .isRefused(new KeyUnknown(SubjectKind.BUDGET_LINE, "ingen"), cancelled());
        plan().when(moveToLine("buss", "ingen"))
                .isRefused(new KeyUnknown(SubjectKind.BUDGET_LINE, "ingen"), reservationClosed());
    }
}
