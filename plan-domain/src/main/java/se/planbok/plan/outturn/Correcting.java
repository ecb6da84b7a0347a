package se.planbok.plan.outturn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanState;
import se.planbok.plan.budget.BudgetLine;
import se.planbok.plan.budget.BudgetState;
import se.planbok.plan.budget.Reservation;
import se.planbok.plan.event.Completion;
import se.planbok.plan.event.CompletionCorrected;
import se.planbok.plan.event.DaysOf;
import se.planbok.plan.event.DaysReportCorrected;
import se.planbok.plan.event.DaysSpent;
import se.planbok.plan.event.DoneOf;
import se.planbok.plan.event.Expenditure;
import se.planbok.plan.event.ExpenditureCorrected;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Progress;
import se.planbok.plan.event.ProgressCorrected;
import se.planbok.plan.event.SpentOn;
import se.planbok.plan.event.StatedFigure;
import se.planbok.plan.event.StatedFigureCorrected;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.structure.WorkItem;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.DaysOrNone;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.MoneyOrNone;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Span;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/** One correction on its way: which fact it is, what it becomes, and what follows for the sums. */
final class Correcting {

    private final CorrectFact order;
    private final PlanState plan;
    private final Judgement judgement;
    private final long fact;
    private final Optional<String> dated;

    Correcting(CorrectFact order, PlanState plan, Judgement judgement) {
        this.order = order;
        this.plan = plan;
        this.judgement = judgement;
        this.fact = order.fact().number();
        this.dated = judgement.circumstances().dated().map(PartialDate::text);
    }

    List<PlanEvent> decide() {
        OutturnState facts = plan.outturn();
        Optional<List<PlanEvent>> corrected = Stream.of(
                        Optional.ofNullable(facts.expenditures().get(fact)).map(this::expenditure),
                        Optional.ofNullable(facts.daysReports().get(fact)).map(this::days),
                        Optional.ofNullable(facts.completions().get(fact)).map(this::completion),
                        Optional.ofNullable(facts.progress().get(fact)).map(this::progress),
                        Optional.ofNullable(facts.statedFigures().get(fact)).map(this::statedFigure))
                .flatMap(Optional::stream)
                .findFirst();
        return judgement.known(SubjectKind.FACT, fact, corrected).orElse(List.of());
    }

    private List<PlanEvent> expenditure(Expenditure before) {
        hasNone("ExpenditureRecorded", order.activity(), order.workItem(), order.days(), order.from(), order.to());
        hasNone("ExpenditureRecorded", order.done(), order.figure(), order.source());
        judgement.knownIfNamed(SubjectKind.RESERVATION, order.reservation(), plan.budget()::reservation);
        judgement.knownIfNamed(SubjectKind.BUDGET_LINE, order.line(), plan.budget()::line);
        judgement.settleNames();
        boolean placed = order.reservation().isPresent() || order.line().isPresent();
        Expenditure after = new Expenditure(
                placed ? order.reservation().map(Key::text) : before.reservation(),
                placed ? order.line().map(Key::text) : before.line(),
                order.amount().map(MoneyOrNone::kronor).orElse(before.amount()),
                order.text().map(Text::text).or(before::text),
                order.approximate().orElse(before.approximate()),
                dated.or(before::dated));
        if (after.equals(before)) {
            return List.of();
        }
        BudgetState budget = plan.budget().after(new ExpenditureCorrected(fact, before, after, List.of()));
        List<SpentOn> spent = Stream.of(before, after)
                .map(told -> told.reservation()
                        .flatMap(budget::reservation)
                        .map(reservation -> spentOn(budget, reservation))
                        .orElseGet(() -> spentOn(budget, told.line().orElseThrow())))
                .distinct()
                .toList();
        return List.of(new ExpenditureCorrected(fact, before, after, spent));
    }

    private static SpentOn spentOn(BudgetState budget, Reservation reservation) {
        BudgetLine line = budget.line(reservation.place().line()).orElseThrow();
        return new SpentOn(
                Optional.of(reservation.key()),
                line.key(),
                reservation.place().activity(),
                reservation.spent(),
                Optional.of(reservation.status()),
                line.spent(),
                line.committed());
    }

    private static SpentOn spentOn(BudgetState budget, String straight) {
        BudgetLine line = budget.line(straight).orElseThrow();
        return new SpentOn(
                Optional.empty(),
                straight,
                Optional.empty(),
                line.spentStraight(),
                Optional.empty(),
                line.spent(),
                line.committed());
    }

    private List<PlanEvent> days(DaysSpent before) {
        hasNone("DaysReported", order.workItem(), order.done(), order.reservation(), order.line(), order.amount());
        hasNone("DaysReported", order.text(), order.approximate(), order.figure(), order.source());
        order.activity().ifPresent(activity -> Activities.named(plan, activity, judgement));
        DaysSpent after = new DaysSpent(
                order.activity().map(Key::text).orElse(before.activity()),
                order.days().map(DaysOrNone::days).orElse(before.days()),
                order.from().map(PartialDate::text).orElse(before.from()),
                order.to().map(PartialDate::text).orElse(before.to()));
        judgement.fits(
                Span.inOrder(Optional.of(new PartialDate(after.from())), Optional.of(new PartialDate(after.to()))),
                SubjectKind.FACT,
                fact,
                Misfit.FROM_AFTER_TO,
                after.from() + "/" + after.to());
        judgement.settleNames();
        if (after.equals(before)) {
            return List.of();
        }
        OutturnState outturn = plan.outturn();
        Days more = after.days().minus(before.days());
        List<DaysOf> spent = after.activity().equals(before.activity())
                ? List.of(spentBy(after.activity(), more))
                : List.of(
                        spentBy(before.activity(), Days.ZERO.minus(before.days())),
                        spentBy(after.activity(), after.days()));
        return List.of(new DaysReportCorrected(
                fact, before, after, spent, outturn.daysSpent().plus(more)));
    }

    private DaysOf spentBy(String activity, Days more) {
        return new DaysOf(activity, plan.outturn().daysSpentOn(activity).plus(more));
    }

    private List<PlanEvent> completion(Completion before) {
        hasNone("WorkItemCompleted", order.days(), order.from(), order.to(), order.reservation());
        hasNone("WorkItemCompleted", order.done().filter(some -> some.number() > 0));
        hasNone("WorkItemCompleted", order.line(), order.amount(), order.text(), order.approximate());
        hasNone("WorkItemCompleted", order.figure(), order.source());
        Completion after = new Completion(
                order.activity().map(Key::text).orElse(before.activity()),
                order.workItem().map(Key::text).orElse(before.workItem()),
                order.done().isPresent() ? Optional.empty() : dated.or(before::dated));
        boolean moves = moves(before.activity(), before.workItem());
        if (after.dated().isPresent() && (moves || before.dated().isEmpty())) {
            point(after.activity(), after.workItem())
                    .flatMap(WorkItem::completed)
                    .ifPresent(completed -> judgement.fits(
                            false,
                            SubjectKind.WORK_ITEM,
                            after.activity() + "/" + after.workItem(),
                            Misfit.WORK_ITEM_COMPLETED,
                            completed));
        } else if (moves) {
            point(after.activity(), after.workItem());
        }
        judgement.settleNames();
        return after.equals(before) ? List.of() : List.of(new CompletionCorrected(fact, before, after));
    }

    private List<PlanEvent> progress(Progress before) {
        hasNone("ProgressReported", order.days(), order.from(), order.to(), order.reservation(), order.line());
        hasNone("ProgressReported", order.amount(), order.text(), order.approximate());
        hasNone("ProgressReported", order.figure(), order.source());
        Progress after = new Progress(
                order.activity().map(Key::text).orElse(before.activity()),
                order.workItem().map(Key::text).orElse(before.workItem()),
                order.done().map(Count::number).orElse(before.done()),
                dated.orElse(before.dated()),
                before.unit());
        if (moves(before.activity(), before.workItem())) {
            point(after.activity(), after.workItem())
                    .ifPresent(found -> judgement.fits(
                            after.unit()
                                    .filter(named -> !found.targets().count(named))
                                    .isEmpty(),
                            SubjectKind.WORK_ITEM,
                            after.activity() + "/" + after.workItem(),
                            Misfit.NOTHING_COUNTED_SO,
                            after.unit().orElse("")));
        }
        judgement.settleNames();
        if (after.equals(before)) {
            return List.of();
        }
        OutturnState told = plan.outturn().corrected(fact, after);
        List<DoneOf> standing = Stream.of(before, after)
                .map(report -> new DoneOf(
                        report.activity(),
                        report.workItem(),
                        told.done(report.activity(), report.workItem()).of(report.unit()),
                        report.unit()))
                .distinct()
                .toList();
        return List.of(new ProgressCorrected(fact, before, after, standing));
    }

    private List<PlanEvent> statedFigure(StatedFigure before) {
        hasNone("StatedFigureRecorded", order.activity(), order.workItem(), order.days(), order.from(), order.to());
        hasNone("StatedFigureRecorded", order.done(), order.reservation(), order.line(), order.text());
        judgement.settleNames();
        StatedFigure after = new StatedFigure(
                order.figure().map(Title::text).orElse(before.figure()),
                order.amount().map(MoneyOrNone::kronor).orElse(before.amount()),
                order.approximate().orElse(before.approximate()),
                order.source().map(Text::text).orElse(before.source()));
        return after.equals(before) ? List.of() : List.of(new StatedFigureCorrected(plan.id(), fact, before, after));
    }

    private boolean moves(String activity, String workItem) {
        return order.activity().filter(to -> !to.text().equals(activity)).isPresent()
                || order.workItem().filter(to -> !to.text().equals(workItem)).isPresent();
    }

    private Optional<WorkItem> point(String activity, String workItem) {
        Activities.named(plan, new Key(activity), judgement);
        return Activities.workItem(plan, new Key(activity), new Key(workItem), judgement);
    }

    private void hasNone(String kind, Optional<?>... fields) {
        judgement.fits(
                Stream.of(fields).allMatch(Optional::isEmpty), SubjectKind.FACT, fact, Misfit.FIELD_NOT_OF_FACT, kind);
    }
}
