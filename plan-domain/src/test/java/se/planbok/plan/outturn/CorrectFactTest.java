package se.planbok.plan.outturn;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.complete;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.correct;
import static se.planbok.plan.Orders.days;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.progress;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.spend;
import static se.planbok.plan.Orders.spendOnLine;
import static se.planbok.plan.Orders.state;
import static se.planbok.plan.Orders.targeted;
import static se.planbok.plan.Orders.withdrawWorkItem;
import static se.planbok.plan.Orders.work;
import static se.planbok.plan.Orders.workItem;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.PlanState;
import se.planbok.plan.budget.BudgetLine;
import se.planbok.plan.budget.Reservation;
import se.planbok.plan.event.Completion;
import se.planbok.plan.event.CompletionCorrected;
import se.planbok.plan.event.DaysOf;
import se.planbok.plan.event.DaysReportCorrected;
import se.planbok.plan.event.DaysSpent;
import se.planbok.plan.event.DoneOf;
import se.planbok.plan.event.Expenditure;
import se.planbok.plan.event.ExpenditureCorrected;
import se.planbok.plan.event.Progress;
import se.planbok.plan.event.ProgressCorrected;
import se.planbok.plan.event.SpentOn;
import se.planbok.plan.event.StatedFigure;
import se.planbok.plan.event.StatedFigureCorrected;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.structure.WorkItem;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.SubjectKind;

/** A fact that was recorded wrongly is put right by one more event; the sums follow, the history stands. */
class CorrectFactTest {

    private static final Optional<String> NONE = Optional.empty();

    private static PlanFixture plan() {
        return PlanFixture.given(
                open(860),
                chapter("stod"),
                ongoing("webb"),
                ongoing("kurs"),
                workItem("webb", "moten"),
                workItem("kurs", "start"),
                allocate("webb", 10),
                confirmed("anslag", 200_000),
                line("medel", 100_000),
                line("resor", 50_000),
                reserve("tryck", "medel", 60_000, "webb"));
    }

    /** The number of the event that comes next. */
    private static long next(PlanFixture plan) {
        return plan.state().version() + 1;
    }

    private static Reservation tryck(PlanState plan) {
        return plan.budget().reservation("tryck").orElseThrow();
    }

    private static Expenditure onTryck(long amount) {
        return new Expenditure(Optional.of("tryck"), NONE, amount, NONE, false, Optional.of(PlanFixture.DAY));
    }

    private static SpentOn spentOnTryck(long spent, ReservationStatus status, long lineCommitted) {
        return new SpentOn(
                Optional.of("tryck"), "medel", Optional.of("webb"), spent, Optional.of(status), spent, lineCommitted);
    }

    @Test
    void a_lower_amount_opens_a_spent_reservation_again() {
        PlanFixture spent = plan().and(spend("tryck", 60_000));
        long fact = next(plan());

        spent.when(correct(fact).amount(40_000).order())
                .happens(new ExpenditureCorrected(
                        fact,
                        onTryck(60_000),
                        onTryck(40_000),
                        List.of(spentOnTryck(40_000, ReservationStatus.OPEN, 60_000))))
                .makes(plan -> {
                    assertThat(tryck(plan).status()).isEqualTo(ReservationStatus.OPEN);
                    assertThat(tryck(plan).unspent()).isEqualTo(20_000);
                    assertThat(plan.surplus()).isEqualTo(160_000);
                });
    }

    @Test
    void a_higher_amount_is_found_as_the_expenditure_itself_would_be() {
        plan().and(spend("tryck", 40_000))
                .when(correct(next(plan())).amount(60_001).order())
                .leavesStanding(FindingCode.OVERSPENT_MONEY)
                .makes(plan -> assertThat(
                                plan.budget().line("medel").orElseThrow().committed())
                        .isEqualTo(60_001));
    }

    @Test
    void money_moves_to_where_it_was_spent() {
        PlanFixture spent = plan().and(spend("tryck", 40_000));
        long fact = next(plan());
        Expenditure straight =
                new Expenditure(NONE, Optional.of("resor"), 40_000, NONE, false, Optional.of(PlanFixture.DAY));

        spent.when(correct(fact).line("resor").order())
                .happens(new ExpenditureCorrected(
                        fact,
                        onTryck(40_000),
                        straight,
                        List.of(
                                spentOnTryck(0, ReservationStatus.OPEN, 60_000),
                                new SpentOn(NONE, "resor", NONE, 40_000, Optional.empty(), 40_000, 40_000))))
                .makes(plan -> {
                    assertThat(tryck(plan).spent()).isZero();
                    assertThat(plan.budget().spent()).isEqualTo(40_000);
                });
    }

    @Test
    void a_correction_is_itself_corrected_from_what_it_made_of_the_fact() {
        long fact = next(plan());

        plan().and(spend("tryck", 10_000), correct(fact).amount(20_000).order())
                .when(correct(fact).amount(30_000).text("Tryckeriet").order())
                .happens(new ExpenditureCorrected(
                        fact,
                        onTryck(20_000),
                        new Expenditure(
                                Optional.of("tryck"),
                                NONE,
                                30_000,
                                Optional.of("Tryckeriet"),
                                false,
                                Optional.of(PlanFixture.DAY)),
                        List.of(spentOnTryck(30_000, ReservationStatus.OPEN, 60_000))));
    }

    @Test
    void the_day_is_corrected_by_the_day_that_the_correction_holds_from() {
        long fact = next(plan());

        plan().and(spendOnLine("resor", 10_000))
                .whenDated("2021-03-01", correct(fact).order())
                .makes(plan -> assertThat(
                                plan.outturn().expenditures().get(fact).dated())
                        .contains("2021-03-01"));
    }

    @Test
    void a_closed_reservation_stays_closed() {
        long fact = next(plan());

        plan().and(spend("tryck", 10_000), release("tryck"))
                .when(correct(fact).amount(9_000).order())
                .makes(plan -> assertThat(tryck(plan).status()).isEqualTo(ReservationStatus.RELEASED));
    }

    @Test
    void days_are_put_right_and_moved() {
        PlanFixture worked = plan().and(work("webb", 10.5), work("kurs", 1));
        long fact = next(plan());
        DaysSpent before = new DaysSpent("webb", days(10.5), "2021-01-01", "2021-01-31");

        worked.when(correct(fact).days(10).order())
                .happens(new DaysReportCorrected(
                        fact,
                        before,
                        new DaysSpent("webb", days(10), "2021-01-01", "2021-01-31"),
                        List.of(new DaysOf("webb", days(10))),
                        days(11)))
                .comesTo(decided -> assertThat(decided.cleared()).hasSize(1));
        worked.when(correct(fact).activity("kurs").days(2).order())
                .happens(new DaysReportCorrected(
                        fact,
                        before,
                        new DaysSpent("kurs", days(2), "2021-01-01", "2021-01-31"),
                        List.of(new DaysOf("webb", Days.ZERO), new DaysOf("kurs", days(3))),
                        days(3)));
    }

    @Test
    void days_are_not_worked_in_a_time_that_ends_before_it_begins() {
        long fact = next(plan());

        plan().and(work("webb", 1))
                .when(correct(fact).to("2020-12-31").order())
                .isRefused(new DoesNotFit(SubjectKind.FACT, "" + fact, Misfit.FROM_AFTER_TO, "2021-01-01/2020-12-31"));
        plan().and(work("webb", 1)).when(correct(fact).to("2021-01-01").order()).isAccepted();
    }

    @Test
    void another_point_was_completed_and_another_day() {
        long fact = next(plan());
        PlanFixture completed = plan().and(complete("webb", "moten"));

        completed
                .whenDated(
                        "2021-02-05",
                        correct(fact).activity("kurs").workItem("start").order())
                .happens(new CompletionCorrected(
                        fact,
                        new Completion("webb", "moten", Optional.of(PlanFixture.DAY)),
                        new Completion("kurs", "start", Optional.of("2021-02-05"))))
                .makes(plan -> {
                    assertThat(point(plan, "webb", "moten").completed()).isEmpty();
                    assertThat(point(plan, "kurs", "start").completed()).contains("2021-02-05");
                });
        completed
                .and(complete("kurs", "start"))
                .when(correct(fact).activity("kurs").workItem("start").order())
                .isRefused(new DoesNotFit(
                        SubjectKind.WORK_ITEM, "kurs/start", Misfit.WORK_ITEM_COMPLETED, PlanFixture.DAY));
    }

    @Test
    void a_report_of_progress_is_put_right_on_both_points() {
        long fact = next(plan());

        plan().andDated("2021-02-01", progress("webb", "moten", 3))
                .andDated("2021-01-01", progress("webb", "moten", 1))
                .when(correct(fact).activity("kurs").workItem("start").done(2).order())
                .happens(new ProgressCorrected(
                        fact,
                        new Progress("webb", "moten", 3, "2021-02-01", Optional.empty()),
                        new Progress("kurs", "start", 2, "2021-02-01", Optional.empty()),
                        List.of(
                                new DoneOf("webb", "moten", Optional.of(1L), Optional.empty()),
                                new DoneOf("kurs", "start", Optional.of(2L), Optional.empty()))))
                .makes(plan -> assertThat(point(plan, "webb", "moten").done().together())
                        .contains(1L));
    }

    @Test
    void a_report_on_one_target_stays_on_it_and_moves_only_where_that_is_counted() {
        PlanFixture counted = plan().and(
                        targeted("webb", "besok", Optional.empty(), 4),
                        targeted("kurs", "traffar", Optional.empty(), 4));
        long fact = next(counted);
        PlanFixture reported = counted.andDated("2021-02-01", progress("webb", "besok", 3, "möten"));

        reported.when(correct(fact).activity("kurs").workItem("traffar").done(2).order())
                .happens(new ProgressCorrected(
                        fact,
                        new Progress("webb", "besok", 3, "2021-02-01", Optional.of("möten")),
                        new Progress("kurs", "traffar", 2, "2021-02-01", Optional.of("möten")),
                        List.of(
                                new DoneOf("webb", "besok", Optional.empty(), Optional.of("möten")),
                                new DoneOf("kurs", "traffar", Optional.of(2L), Optional.of("möten")))));
        reported.when(correct(fact).activity("kurs").workItem("start").order())
                .isRefused(new DoesNotFit(SubjectKind.WORK_ITEM, "kurs/start", Misfit.NOTHING_COUNTED_SO, "möten"));
    }

    @Test
    void a_stated_figure_is_put_right() {
        long fact = next(plan());

        plan().and(state("Utfall 2020", 5_300_000))
                .when(correct(fact).amount(5_312_000).order())
                .happens(new StatedFigureCorrected(
                        "rus-2021",
                        fact,
                        new StatedFigure("Utfall 2020", 5_300_000, false, "Årsredovisningen"),
                        new StatedFigure("Utfall 2020", 5_312_000, false, "Årsredovisningen")));
    }

    @Test
    void money_that_was_never_spent_is_annulled_and_what_was_used_falls_back() {
        PlanFixture spent = plan().and(spend("tryck", 60_000), spendOnLine("resor", 50_001));
        long fact = next(plan());

        spent.when(correct(fact).amount(0).order())
                .happens(new ExpenditureCorrected(
                        fact, onTryck(60_000), onTryck(0), List.of(spentOnTryck(0, ReservationStatus.OPEN, 60_000))))
                .makes(plan -> {
                    assertThat(tryck(plan).unspent()).isEqualTo(60_000);
                    assertThat(plan.surplus()).isEqualTo(149_999);
                });
        spent.when(correct(fact).amount(1).order())
                .makes(plan -> assertThat(tryck(plan).spent()).isEqualTo(1));
        spent.when(correct(fact + 1).amount(0).order())
                .makes(plan -> assertThat(plan.budget().line("resor").orElseThrow())
                        .returns(0L, BudgetLine::spent)
                        .returns(0L, BudgetLine::committed));
        spent.and(correct(fact).amount(0).order())
                .when(correct(fact).amount(5_000).order())
                .makes(plan -> assertThat(tryck(plan).spent()).isEqualTo(5_000));
    }

    @Test
    void days_that_were_never_worked_are_annulled() {
        plan().and(work("webb", 12)).when(correct(next(plan())).days(0).order()).makes(plan -> {
            assertThat(plan.outturn().daysSpentOn("webb")).isEqualTo(Days.ZERO);
            assertThat(plan.outturn().daysSpent()).isEqualTo(Days.ZERO);
        });
    }

    @Test
    void of_a_report_that_is_annulled_the_one_before_holds_again_or_none() {
        long fact = next(plan());
        PlanFixture reported = plan().andDated("2021-02-01", progress("webb", "moten", 3))
                .andDated("2021-03-01", progress("webb", "moten", 5));

        reported.when(correct(fact + 1).done(0).order())
                .happens(new ProgressCorrected(
                        fact + 1,
                        new Progress("webb", "moten", 5, "2021-03-01", Optional.empty()),
                        new Progress("webb", "moten", 0, "2021-03-01", Optional.empty()),
                        List.of(new DoneOf("webb", "moten", Optional.of(3L), Optional.empty()))));
        PlanFixture none = reported.and(
                correct(fact + 1).done(0).order(), correct(fact).done(0).order());
        assertThat(point(none.state(), "webb", "moten").done().together()).isEmpty();
        none.when(withdrawWorkItem("webb", "moten")).isAccepted();
        none.when(correct(fact).done(1).order())
                .makes(plan -> assertThat(point(plan, "webb", "moten").done().together())
                        .contains(1L));
        none.whenDated("2021-02-02", correct(fact).order())
                .makes(plan -> assertThat(point(plan, "webb", "moten").done().together())
                        .isEmpty());
    }

    @Test
    void a_report_of_none_is_a_report_when_it_is_told_as_one() {
        PlanFixture reported = plan().andDated("2021-02-01", progress("webb", "moten", 3))
                .andDated("2021-03-01", progress("webb", "moten", 0));

        assertThat(point(reported.state(), "webb", "moten").done().together()).contains(0L);
        reported.whenDated("2021-03-02", correct(next(plan()) + 1).order())
                .makes(plan -> assertThat(point(plan, "webb", "moten").done().together())
                        .contains(0L));
    }

    @Test
    void a_point_that_was_not_completed_after_all_is_not_and_may_be_later() {
        long fact = next(plan());
        PlanFixture completed = plan().and(complete("webb", "moten"));
        PlanFixture annulled = completed.and(correct(fact).done(0).order());

        completed
                .when(correct(fact).done(0).order())
                .happens(new CompletionCorrected(
                        fact,
                        new Completion("webb", "moten", Optional.of(PlanFixture.DAY)),
                        new Completion("webb", "moten", NONE)));
        assertThat(point(annulled.state(), "webb", "moten").completed()).isEmpty();
        completed
                .when(correct(fact).done(1).order())
                .isRefused(new DoesNotFit(SubjectKind.FACT, "" + fact, Misfit.FIELD_NOT_OF_FACT, "WorkItemCompleted"));
        annulled.whenDated("2021-02-05", correct(fact).order())
                .makes(plan ->
                        assertThat(point(plan, "webb", "moten").completed()).contains("2021-02-05"));
        PlanFixture again = annulled.and(complete("webb", "moten"));
        again.whenDated("2021-02-05", correct(fact).order())
                .isRefused(new DoesNotFit(
                        SubjectKind.WORK_ITEM, "webb/moten", Misfit.WORK_ITEM_COMPLETED, PlanFixture.DAY));
        again.when(correct(fact).activity("kurs").workItem("start").order())
                .makes(plan ->
                        assertThat(point(plan, "webb", "moten").completed()).contains(PlanFixture.DAY));
    }

    @Test
    void what_is_right_already_changes_nothing() {
        plan().and(spend("tryck", 10_000))
                .when(correct(next(plan())).amount(10_000).order())
                .changesNothing();
    }

    @Test
    void what_is_no_fact_cannot_be_corrected() {
        PlanFixture spent = plan().and(spend("tryck", 10_000));

        spent.when(correct(next(spent)).amount(1).order())
                .isRefused(new KeyUnknown(SubjectKind.FACT, "" + next(spent)));
        spent.when(correct(0).amount(1).order()).isRefused(new KeyUnknown(SubjectKind.FACT, "0"));
        long fact = next(plan());
        spent.and(correct(fact).amount(1).order())
                .when(correct(fact + 1).amount(2).order())
                .isRefused(new KeyUnknown(SubjectKind.FACT, "" + (fact + 1)));
    }

    @Test
    void a_fact_has_only_its_own_fields_and_names_what_is_there() {
        PlanFixture spent = plan().and(spend("tryck", 10_000), work("webb", 1));
        long expenditure = next(plan());

        spent.when(correct(expenditure).days(1).order())
                .isRefused(new DoesNotFit(
                        SubjectKind.FACT, "" + expenditure, Misfit.FIELD_NOT_OF_FACT, "ExpenditureRecorded"));
        spent.when(correct(expenditure + 1).amount(1).order())
                .isRefused(new DoesNotFit(
                        SubjectKind.FACT, "" + (expenditure + 1), Misfit.FIELD_NOT_OF_FACT, "DaysReported"));
        spent.when(correct(expenditure).reservation("annat").order())
                .isRefused(new KeyUnknown(SubjectKind.RESERVATION, "annat"));
        spent.when(correct(expenditure + 1).activity("annat").order())
                .isRefused(new KeyUnknown(SubjectKind.ACTIVITY, "annat"));
    }

    private static WorkItem point(PlanState plan, String activity, String workItem) {
        return plan.structure()
                .activity(activity)
                .orElseThrow()
                .workItem(workItem)
                .orElseThrow();
    }
}
