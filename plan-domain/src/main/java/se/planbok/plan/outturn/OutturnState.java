package se.planbok.plan.outturn;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import se.planbok.plan.event.Assessment;
import se.planbok.plan.event.Completion;
import se.planbok.plan.event.CompletionCorrected;
import se.planbok.plan.event.DaysOf;
import se.planbok.plan.event.DaysReportCorrected;
import se.planbok.plan.event.DaysReported;
import se.planbok.plan.event.DaysSpent;
import se.planbok.plan.event.Expenditure;
import se.planbok.plan.event.ExpenditureCorrected;
import se.planbok.plan.event.ExpenditureRecorded;
import se.planbok.plan.event.Forecast;
import se.planbok.plan.event.ForecastStated;
import se.planbok.plan.event.OutturnEvent;
import se.planbok.plan.event.Progress;
import se.planbok.plan.event.ProgressAssessed;
import se.planbok.plan.event.ProgressCorrected;
import se.planbok.plan.event.ProgressReported;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.StatedFigure;
import se.planbok.plan.event.StatedFigureCorrected;
import se.planbok.plan.event.StatedFigureRecorded;
import se.planbok.plan.event.WorkItemCompleted;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Tally;

/**
 * The facts that were recorded, each by the number of the event that told it and as it stands after corrections, and
 * the sums that findings ask for.
 *
 * @param expenditures money spent
 * @param daysReports working days spent
 * @param completions points completed
 * @param progress how far points have come
 * @param statedFigures figures as sources state them
 * @param progressOf numbers of the reports on a point, by {@code activity/workItem}
 * @param daysSpent working days spent, all activities together
 * @param daysSpentOn working days spent by activity; none where absent
 * @param statements what was said of what is to come and of how it goes
 */
public record OutturnState(
        PMap<Long, Expenditure> expenditures,
        PMap<Long, DaysSpent> daysReports,
        PMap<Long, Completion> completions,
        PMap<Long, Progress> progress,
        PMap<Long, StatedFigure> statedFigures,
        PMap<String, PSet<Long>> progressOf,
        Days daysSpent,
        PMap<String, Days> daysSpentOn,
        Statements statements) {

    /** Nothing yet. */
    public static final OutturnState NONE = new OutturnState(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            Days.ZERO,
            HashTreePMap.empty(),
            Statements.NONE);

    /** The working days spent on an activity. */
    public Days daysSpentOn(String activity) {
        return daysSpentOn.getOrDefault(activity, Days.ZERO);
    }

    /** How many are done of a point, by the latest day that was reported; of one day the latest report holds. */
    public Tally done(String activity, String workItem) {
        return doneBy(LocalDate.MAX, activity, workItem);
    }

    /** How many were done of a point by a day, by the latest report of that day or before. */
    public Tally doneBy(LocalDate day, String activity, String workItem) {
        return Progress.doneBy(day, reportsOn(activity, workItem));
    }

    /** The reports on a point, by the number of the event that told them. */
    private Map<Long, Progress> reportsOn(String activity, String workItem) {
        return progressOf.getOrDefault(point(activity, workItem), HashTreePSet.empty()).stream()
                .collect(Collectors.toMap(Function.identity(), progress::get));
    }

    /** What an activity, or a line, is expected to use in all. */
    public Forecast forecast(Optional<String> activity, Optional<String> line) {
        return statements.forecast(activity, line);
    }

    /** How far an activity has come, as last assessed. */
    public Optional<Assessment> assessment(String activity) {
        return Optional.ofNullable(statements.assessments().get(activity));
    }

    /** How many facts are known. */
    public int size() {
        return expenditures.size() + daysReports.size() + completions.size() + progress.size() + statedFigures.size();
    }

    /** The state that the fact makes of this one. */
    public OutturnState after(OutturnEvent event, Recorded recorded) {
        long fact = recorded.sequence();
        Optional<String> dated = recorded.circumstances().dated().map(PartialDate::text);
        return switch (event) {
            case ExpenditureRecorded e ->
                with(
                        fact,
                        new Expenditure(
                                e.reservation(),
                                e.reservation().isPresent() ? Optional.empty() : Optional.of(e.line()),
                                e.amount(),
                                e.text(),
                                e.approximate(),
                                dated));
            case ExpenditureCorrected e -> with(e.fact(), e.after());
            case DaysReported e ->
                with(fact, new DaysSpent(e.activity(), e.days(), e.from(), e.to()))
                        .spending(new DaysOf(e.activity(), e.spent()), e.planSpent());
            case DaysReportCorrected e -> {
                OutturnState state = with(e.fact(), e.after());
                for (DaysOf days : e.spent()) {
                    state = state.spending(days, e.planSpent());
                }
                yield state;
            }
            case WorkItemCompleted e -> with(fact, new Completion(e.activity(), e.workItem(), dated));
            case CompletionCorrected e -> with(e.fact(), e.after());
            case ProgressReported e ->
                with(fact, new Progress(e.activity(), e.workItem(), e.done(), dated.orElseThrow(), e.unit()));
            case ProgressCorrected e -> corrected(e.fact(), e.after());
            case StatedFigureRecorded e ->
                with(fact, new StatedFigure(e.figure(), e.amount(), e.approximate(), e.source()));
            case StatedFigureCorrected e -> with(e.fact(), e.after());
            case ForecastStated e -> saying(statements.after(e));
            case ProgressAssessed e ->
                saying(statements.after(e, recorded.circumstances().reason()));
        };
    }

    private OutturnState saying(Statements more) {
        return new OutturnState(
                expenditures,
                daysReports,
                completions,
                progress,
                statedFigures,
                progressOf,
                daysSpent,
                daysSpentOn,
                more);
    }

    OutturnState with(long fact, Progress told) {
        String point = point(told.activity(), told.workItem());
        return with(
                fact,
                told,
                progressOf.plus(
                        point,
                        progressOf.getOrDefault(point, HashTreePSet.empty()).plus(fact)));
    }

    /** A report of some that is corrected to none was never so: it says nothing of its point any more. */
    OutturnState corrected(long fact, Progress told) {
        Progress before = progress.get(fact);
        String left = point(before.activity(), before.workItem());
        PSet<Long> counted = progressOf.getOrDefault(left, HashTreePSet.empty());
        boolean counts = told.done() > 0 || before.done() == 0 && counted.contains(fact);
        OutturnState without = with(fact, told, progressOf.plus(left, counted.minus(fact)));
        return counts ? without.with(fact, told) : without;
    }

    private OutturnState with(long fact, Progress told, PMap<String, PSet<Long>> of) {
        return new OutturnState(
                expenditures,
                daysReports,
                completions,
                progress.plus(fact, told),
                statedFigures,
                of,
                daysSpent,
                daysSpentOn,
                statements);
    }

    private OutturnState with(long fact, Expenditure told) {
        return new OutturnState(
                expenditures.plus(fact, told),
                daysReports,
                completions,
                progress,
                statedFigures,
                progressOf,
                daysSpent,
                daysSpentOn,
                statements);
    }

    private OutturnState with(long fact, DaysSpent told) {
        return new OutturnState(
                expenditures,
                daysReports.plus(fact, told),
                completions,
                progress,
                statedFigures,
                progressOf,
                daysSpent,
                daysSpentOn,
                statements);
    }

    private OutturnState with(long fact, Completion told) {
        return new OutturnState(
                expenditures,
                daysReports,
                completions.plus(fact, told),
                progress,
                statedFigures,
                progressOf,
                daysSpent,
                daysSpentOn,
                statements);
    }

    private OutturnState with(long fact, StatedFigure told) {
        return new OutturnState(
                expenditures,
                daysReports,
                completions,
                progress,
                statedFigures.plus(fact, told),
                progressOf,
                daysSpent,
                daysSpentOn,
                statements);
    }

    private OutturnState spending(DaysOf spent, Days planSpent) {
        return new OutturnState(
                expenditures,
                daysReports,
                completions,
                progress,
                statedFigures,
                progressOf,
                planSpent,
                daysSpentOn.plus(spent.activity(), spent.days()),
                statements);
    }

    private static String point(String activity, String workItem) {
        return activity + "/" + workItem;
    }
}
