package se.planbok.plan.finding;

import static se.planbok.plan.finding.Discrepancy.when;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import se.planbok.plan.PlanState;
import se.planbok.plan.budget.ActivityMoney;
import se.planbok.plan.budget.BudgetLine;
import se.planbok.plan.budget.BudgetState;
import se.planbok.plan.budget.Reservation;
import se.planbok.plan.funding.FundingSource;
import se.planbok.plan.mandate.TakenTogether.Passed;
import se.planbok.plan.structure.Activity;
import se.planbok.plan.structure.WorkItem;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.CashNeed;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Earmark;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Informing;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Tally;

/**
 * The checks behind the findings: one function each, of the plan's state. A plan known only in part is never compared
 * with what was not stated.
 */
final class Checks {

    private Checks() {}

    static Optional<Discrepancy> capacityExceeded(PlanState plan) {
        Days allocated = plan.workload().allocated();
        return plan.workload()
                .capacity()
                .flatMap(capacity -> when(allocated.exceeds(capacity), Figure.of(capacity), Figure.of(allocated)));
    }

    static Optional<Discrepancy> planUnderfunded(PlanState plan) {
        long lower = plan.budget().lower();
        long confirmed = plan.funding().confirmed();
        return when(!plan.isPartial() && lower > confirmed, Figure.of(lower), Figure.of(confirmed));
    }

    static Optional<Discrepancy> rangeUnfunded(PlanState plan) {
        long upper = plan.budget().upper();
        long counted = plan.funding().confirmed() + plan.funding().expected();
        return when(!plan.isPartial() && upper > counted, Figure.of(upper), Figure.of(counted));
    }

    static Optional<Discrepancy> rangeOvercommitted(PlanState plan) {
        long cover = BudgetState.cover(plan.funding().confirmed(), plan.budget().lower());
        long above = plan.budget().aboveLower();
        return when(!plan.isPartial() && above > cover, Figure.of(cover), Figure.of(above));
    }

    static Optional<Discrepancy> lineOverdrawn(PlanState plan, String key) {
        return plan.budget().line(key).flatMap(line -> {
            long upper = line.bounds().upper();
            return when(line.committed() > upper, Figure.of(upper), Figure.of(line.committed()));
        });
    }

    static Optional<Discrepancy> overspentLine(PlanState plan, String key) {
        Optional<BudgetLine> overspent = plan.budget()
                .line(key)
                .filter(line -> line.spent() > line.bounds().upper());
        return overspent.flatMap(line -> when(true, Figure.of(line.bounds().upper()), Figure.of(line.spent())));
    }

    static Optional<Discrepancy> overspentReservation(PlanState plan, String key) {
        Optional<Reservation> overspent =
                plan.budget().reservation(key).filter(reservation -> reservation.spent() > reservation.amount());
        return overspent.flatMap(
                reservation -> when(true, Figure.of(reservation.amount()), Figure.of(reservation.spent())));
    }

    static Optional<Discrepancy> dutyToInform(PlanState plan, String key) {
        return plan.agenda().toTellOf(new Subject(SubjectKind.RESERVATION, key)).stream()
                .filter(change -> change.informing() == Informing.MUST)
                .findFirst()
                .map(change -> new Discrepancy(Optional.of(Figure.of(change.authority())), Optional.empty()));
    }

    static Optional<Discrepancy> cashNeedUnmet(PlanState plan, String key) {
        ActivityMoney money = plan.budget().of(key);
        boolean paid = money.reserved() > 0
                || !money.nominations().isEmpty()
                || !money.lines().isEmpty()
                || plan.funding().paidFromOutside().containsKey(key);
        boolean unmet = !plan.isPartial() && isActive(plan, key) && needs(plan, key, CashNeed.YES) && !paid;
        return when(unmet, Figure.of(CashNeed.YES.name()), Figure.of(0));
    }

    static Optional<Discrepancy> cashNeedDenied(PlanState plan, String key) {
        long reserved = plan.budget().of(key).reserved();
        boolean denied = isActive(plan, key) && needs(plan, key, CashNeed.NONE) && reserved > 0;
        return when(denied, Figure.of(CashNeed.NONE.name()), Figure.of(reserved));
    }

    static Optional<Discrepancy> noDays(PlanState plan, String key) {
        boolean without = !plan.isPartial()
                && plan.structure()
                        .activity(key)
                        .filter(activity -> activity.isActive() && activity.kind() == ActivityKind.SPECIAL)
                        .isPresent()
                && plan.workload().of(key).halves() <= 0;
        return without
                ? Optional.of(new Discrepancy(
                        Optional.empty(), Optional.of(Figure.of(plan.workload().of(key)))))
                : Optional.empty();
    }

    static Optional<Discrepancy> overspentDays(PlanState plan, String key) {
        Days allocated = plan.workload().of(key);
        Days spent = plan.outturn().daysSpentOn(key);
        boolean stated = !plan.isPartial() || allocated.exceeds(Days.ZERO);
        boolean overspent = spent.exceeds(Days.ZERO) && spent.exceeds(allocated);
        return when(stated && overspent, Figure.of(allocated), Figure.of(spent));
    }

    /**
     * What was cancelled, or is contingent and never started, is not over because its time is; what was completed is done
     * whatever became of the activity.
     */
    static Optional<Discrepancy> doneBeforeApproval(PlanState plan, String key) {
        return plan.firstApprovalDay()
                .flatMap(approved -> plan.structure()
                        .activity(key)
                        .flatMap(activity -> activity.workItems().values().stream()
                                .filter(item -> !item.withdrawn())
                                .filter(item -> item.completed().isPresent() || mustBeDone(activity))
                                .flatMap(item -> item.doneOn().stream())
                                .filter(day -> day.isBefore(approved))
                                .min(Comparator.naturalOrder()))
                        .map(day -> new Discrepancy(Optional.of(Figure.of(approved)), Optional.of(Figure.of(day)))));
    }

    /**
     * Of a point whose time is over and closed; a plan known only in part is not missing what it does not tell of.
     *
     * @param key {@code activity/workItem}
     */
    static Optional<Discrepancy> targetMissed(PlanState plan, String key) {
        String activity = key.substring(0, key.indexOf('/'));
        String workItem = key.substring(key.indexOf('/') + 1);
        return plan.structure()
                .activity(activity)
                .filter(Checks::mustBeDone)
                .flatMap(found -> found.workItem(workItem))
                .filter(item -> !item.withdrawn())
                .flatMap(item -> closedEnd(plan, item)
                        .flatMap(end -> missed(plan, item, end, plan.outturn().doneBy(end, activity, workItem))));
    }

    /** The last day of a point, its own or the plan's, where that is closed. */
    private static Optional<LocalDate> closedEnd(PlanState plan, WorkItem item) {
        return item.schedule()
                .to()
                .or(() -> plan.structure().lastDay())
                .map(end -> new PartialDate(end).lastDay())
                .filter(end -> plan.closing()
                        .closedTo()
                        .filter(closed -> !end.isAfter(closed))
                        .isPresent());
    }

    private static Optional<Discrepancy> missed(PlanState plan, WorkItem item, LocalDate end, Tally tally) {
        return item.targets()
                .missed(tally, item.isCompletedBy(end))
                .filter(missed -> !plan.isPartial() || !tally.isEmpty())
                .flatMap(missed -> when(true, Figure.of(missed.least()), Figure.of(missed.done())));
    }

    private static boolean mustBeDone(Activity activity) {
        return activity.isActive() && activity.kind() != ActivityKind.CONTINGENT;
    }

    /** The earmark of the source that is furthest from being honoured. */
    static Optional<Discrepancy> earmarkNotHonoured(PlanState plan, FundingSource source) {
        if (plan.isPartial() || source.withdrawn()) {
            return Optional.empty();
        }
        return source.earmarks().stream()
                .filter(earmark -> earmark.amount().isPresent())
                .map(earmark -> earmark.activity().text())
                .distinct()
                .flatMap(activity -> earmarkedFor(plan, activity).stream())
                .max((one, other) -> Long.compare(gap(one), gap(other)));
    }

    private static Optional<Discrepancy> earmarkedFor(PlanState plan, String activity) {
        long earmarked = plan.funding().sources().values().stream()
                .filter(source -> !source.withdrawn())
                .flatMap(source -> source.earmarks().stream())
                .filter(earmark -> earmark.activity().text().equals(activity))
                .map(Earmark::amount)
                .flatMap(Optional::stream)
                .mapToLong(amount -> amount.kronor())
                .sum();
        ActivityMoney money = plan.budget().of(activity);
        long used = Math.max(money.reserved(), money.spent());
        return when(used < earmarked, Figure.of(earmarked), Figure.of(used));
    }

    private static long gap(Discrepancy discrepancy) {
        return discrepancy.expected().map(Figure::halves).orElse(0L)
                - discrepancy.actual().map(Figure::halves).orElse(0L);
    }

    static Optional<Discrepancy> carryOverUnfunded(PlanState plan, FundingSource source) {
        if (plan.isPartial() || source.withdrawn() || source.carriedFromYear().isEmpty()) {
            return Optional.empty();
        }
        int year = source.carriedFromYear().get();
        long surplus = plan.funding().sources().values().stream()
                .filter(other -> other.carriedFromYear().equals(source.carriedFromYear()))
                .mapToLong(FundingSource::amount)
                .sum();
        long covered = Math.min(surplus, plan.closing().coverFrom(year).orElse(surplus));
        long carried = Math.max(plan.budget().carriedFrom(year), covered < surplus ? surplus : 0);
        return when(carried > covered, Figure.of(covered), Figure.of(carried));
    }

    static Optional<Discrepancy> splitForActivity(PlanState plan, String key) {
        return plan.together().passedFor(key).flatMap(Checks::split);
    }

    static Optional<Discrepancy> splitForPurpose(PlanState plan, String firstReservation) {
        return plan.together().passedFirst(firstReservation).flatMap(Checks::split);
    }

    private static Optional<Discrepancy> split(Passed passed) {
        return when(true, Figure.of(passed.threshold()), Figure.of(passed.sum()));
    }

    private static boolean isActive(PlanState plan, String activity) {
        return plan.structure().activity(activity).filter(Activity::isActive).isPresent();
    }

    private static boolean needs(PlanState plan, String activity, CashNeed need) {
        return plan.workload()
                .need(activity)
                .filter(stated -> stated.need() == need)
                .isPresent();
    }
}
