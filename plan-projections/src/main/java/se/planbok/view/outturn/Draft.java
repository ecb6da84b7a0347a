package se.planbok.view.outturn;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ActivityDescribed;
import se.planbok.plan.event.ActivityStarted;
import se.planbok.plan.event.ApprovalEvent;
import se.planbok.plan.event.ApprovalRouteSet;
import se.planbok.plan.event.AuthorityNamed;
import se.planbok.plan.event.BudgetEvent;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.event.BudgetLineRevised;
import se.planbok.plan.event.BudgetLineWithdrawn;
import se.planbok.plan.event.CapacityRevised;
import se.planbok.plan.event.CarriedSurplusRevised;
import se.planbok.plan.event.CashNeedStated;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.ChapterRenamed;
import se.planbok.plan.event.ClosingEvent;
import se.planbok.plan.event.Completion;
import se.planbok.plan.event.CompletionCorrected;
import se.planbok.plan.event.ConsultationRecorded;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.DaysOf;
import se.planbok.plan.event.DaysReallocated;
import se.planbok.plan.event.DaysReportCorrected;
import se.planbok.plan.event.DaysReported;
import se.planbok.plan.event.DaysSpent;
import se.planbok.plan.event.DaysWithdrawn;
import se.planbok.plan.event.DelegationEvent;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.DoneOf;
import se.planbok.plan.event.Expenditure;
import se.planbok.plan.event.ExpenditureCorrected;
import se.planbok.plan.event.ExpenditureRecorded;
import se.planbok.plan.event.FindingAcknowledged;
import se.planbok.plan.event.ForecastStated;
import se.planbok.plan.event.FundingAdjusted;
import se.planbok.plan.event.FundingConfirmed;
import se.planbok.plan.event.FundingEvent;
import se.planbok.plan.event.FundingRegistered;
import se.planbok.plan.event.FundingWithdrawn;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.InitiativeSplit;
import se.planbok.plan.event.InitiativesMerged;
import se.planbok.plan.event.MeetingScheduled;
import se.planbok.plan.event.NominationMade;
import se.planbok.plan.event.NominationWithdrawn;
import se.planbok.plan.event.OutsideFundingRecorded;
import se.planbok.plan.event.OutturnEvent;
import se.planbok.plan.event.PeriodClosed;
import se.planbok.plan.event.Place;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanApproved;
import se.planbok.plan.event.PlanClosed;
import se.planbok.plan.event.PlanDescribed;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.PlanReturned;
import se.planbok.plan.event.PlanSubmitted;
import se.planbok.plan.event.PriorityChanged;
import se.planbok.plan.event.Progress;
import se.planbok.plan.event.ProgressAssessed;
import se.planbok.plan.event.ProgressCorrected;
import se.planbok.plan.event.ProgressReported;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.ReservationCarriedOver;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.event.ReservationLapsed;
import se.planbok.plan.event.ReservationMoved;
import se.planbok.plan.event.ReservationReleased;
import se.planbok.plan.event.ReservationSplit;
import se.planbok.plan.event.SpentOn;
import se.planbok.plan.event.StatedFigureCorrected;
import se.planbok.plan.event.StatedFigureRecorded;
import se.planbok.plan.event.StructureEvent;
import se.planbok.plan.event.SurplusCarriedOver;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.event.WorkItemCompleted;
import se.planbok.plan.event.WorkItemRescheduled;
import se.planbok.plan.event.WorkItemWithdrawn;
import se.planbok.plan.event.WorkloadEvent;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Stockholm;

/** The view's next state in the making: what the event does not touch stays as it was. For one event. */
final class Draft {

    private final OutturnView.State before;
    private final Recorded recorded;
    private PlanSoFar plan;
    private OrderedPMap<String, String> chapters;
    private OrderedPMap<String, ActivitySoFar> activities;
    private OrderedPMap<String, LineSoFar> lines;
    private PMap<String, ReservationSoFar> reservations;
    private OrderedPMap<String, SourceSoFar> carriedIn;
    private OrderedPMap<String, Outturn.CarriedOut> carriedOut;
    private OrderedPMap<String, Outturn.Period> periods;
    private PVector<Outturn.Succession> successions;
    private boolean touched = true;

    Draft(OutturnView.State before, Recorded recorded) {
        this.before = before;
        this.recorded = recorded;
        plan = before.plan();
        chapters = before.chapters();
        activities = before.activities();
        lines = before.lines();
        reservations = before.reservations();
        carriedIn = before.carriedIn();
        carriedOut = before.carriedOut();
        periods = before.periods();
        successions = before.successions();
    }

    /** The state that the event makes; the same where it makes no difference. */
    OutturnView.State next() {
        switch (recorded.event()) {
            case StructureEvent e -> structure(e);
            case WorkloadEvent e -> workload(e);
            case FundingEvent e -> funding(e);
            case BudgetEvent e -> budget(e);
            case OutturnEvent e -> outturn(e);
            case DelegationRuleSet e -> threshold(e);
            case DelegationEvent ignored -> leave();
            case ApprovalEvent e -> approval(e);
            case ClosingEvent e -> closing(e);
        }
        return touched
                ? new OutturnView.State(
                        plan, chapters, activities, lines, reservations, carriedIn, carriedOut, periods, successions)
                : before;
    }

    private void leave() {
        touched = false;
    }

    private void structure(StructureEvent event) {
        switch (event) {
            case PlanOpened e -> plan = PlanSoFar.of(e);
            case PlanDescribed e -> e.after().title().ifPresentOrElse(title -> plan = plan.titled(title), this::leave);
            case ChapterAdded e -> chapters = chapters.plus(e.chapter(), e.title());
            case ActivityAdded e -> added(e);
            case ActivityDescribed e ->
                e.after()
                        .title()
                        .ifPresentOrElse(
                                title -> change(e.activity(), activity -> activity.titled(title)), this::leave);
            case ActivityStarted e -> amend(e.activity(), activity -> activity.started(e.priority()));
            case PriorityChanged e -> amend(e.activity(), activity -> activity.prioritised(e.after()));
            case ActivityCancelled e -> amend(e.activity(), activity -> activity.cancelled(e.allocated()));
            case WorkItemAdded e -> change(e.activity(), activity -> activity.with(e));
            case WorkItemRescheduled e -> change(e.activity(), e.workItem(), item -> item.rescheduled(e.after()));
            case WorkItemWithdrawn e -> change(e.activity(), activity -> activity.without(e.workItem()));
            case ChapterRenamed e -> chapters = chapters.plus(e.chapter(), e.after());
            case InitiativeSplit e -> goingOn(List.of(e.initiative()), e.into());
            case InitiativesMerged e -> goingOn(e.initiatives(), List.of(e.into()));
            case AuthorityNamed ignored -> leave();
            case MeetingScheduled ignored -> leave();
        }
    }

    private void goingOn(List<String> ended, List<String> into) {
        successions = successions.plus(new Outturn.Succession(
                recorded.sequence(), ended, into, recorded.circumstances().reason()));
    }

    private void added(ActivityAdded event) {
        activities = activities.plus(event.activity(), ActivitySoFar.of(event, day()));
        amend(event.activity(), activity -> plan.adopted() ? activity.decided(decisionDay()) : activity);
    }

    private void workload(WorkloadEvent event) {
        switch (event) {
            case DaysAllocated e -> amend(e.activity(), activity -> activity.having(e.after()));
            case DaysWithdrawn e -> amend(e.activity(), activity -> activity.having(e.after()));
            case DaysReallocated e -> {
                amend(e.from(), activity -> activity.having(e.fromAfter()));
                change(e.to(), activity -> amended(activity.having(e.toAfter())));
            }
            case CapacityRevised ignored -> amendment();
            case CashNeedStated ignored -> leave();
        }
    }

    private void funding(FundingEvent event) {
        switch (event) {
            case FundingRegistered e ->
                e.carriedFrom()
                        .ifPresentOrElse(
                                from -> carriedIn = carriedIn.plus(e.source(), new SourceSoFar(from, e.amount())),
                                this::leave);
            case FundingConfirmed e -> carried(e.source(), e.after());
            case FundingAdjusted e -> carried(e.source(), e.after());
            case FundingWithdrawn e -> carried(e.source(), 0);
            case OutsideFundingRecorded ignored -> leave();
        }
    }

    private void carried(String source, long amount) {
        SourceSoFar known = carriedIn.get(source);
        if (known == null) {
            leave();
        } else {
            carriedIn = carriedIn.plus(source, new SourceSoFar(known.from(), amount));
        }
    }

    private void budget(BudgetEvent event) {
        switch (event) {
            case BudgetLineAdded e -> {
                lines = lines.plus(e.line(), LineSoFar.of(e));
                amendLine(e.line(), line -> line);
            }
            case BudgetLineRevised e ->
                amendLine(e.line(), line -> line.upTo(e.after().upper()));
            case BudgetLineWithdrawn e -> amendLine(e.line(), LineSoFar::takenAway);
            case FundsReserved e ->
                reserve(
                        e.reservation(),
                        new ReservationSoFar(new Place(e.line(), e.activity()), e.amount(), Spending.NONE));
            case ReservationChanged e -> {
                reservation(e.reservation(), held -> held.amounting(e.after()));
                if (e.after() > e.before()) {
                    amend(List.of(place(e.reservation())));
                }
            }
            case ReservationDecided e -> {
                reservation(e.reservation(), held -> held.amounting(e.after()));
                if (e.granted()) {
                    amend(List.of(place(e.reservation())));
                }
            }
            case ReservationMoved e -> {
                reservation(e.reservation(), held -> held.placed(e.to()));
                amend(List.of(e.from(), e.to()));
            }
            case ReservationSplit e -> {
                reservation(e.reservation(), held -> held.amounting(e.after()));
                reservations = reservations.plus(e.part(), new ReservationSoFar(e.to(), e.amount(), Spending.NONE));
                amend(List.of(e.from(), e.to()));
            }
            case ReservationReleased e -> reservation(e.reservation(), held -> held.amounting(e.after()));
            case ReservationLapsed e -> reservation(e.reservation(), held -> held.amounting(e.after()));
            case ReservationCarriedOver e -> reservation(e.reservation(), held -> held.amounting(e.after()));
            case NominationMade ignored -> leave();
            case NominationWithdrawn ignored -> leave();
        }
    }

    private void reserve(String key, ReservationSoFar reservation) {
        reservations = reservations.plus(key, reservation);
        amend(List.of(reservation.place()));
    }

    private Place place(String reservation) {
        return reservations.get(reservation).place();
    }

    private void outturn(OutturnEvent event) {
        switch (event) {
            case ExpenditureRecorded e -> spent(e);
            case ExpenditureCorrected e -> {
                spending(e.before(), spending -> spending.minus(e.before(), dated(e.before())));
                spending(e.after(), spending -> spending.plus(spending.total(), e.after(), dated(e.after())));
                e.spent().forEach(this::coming);
            }
            case DaysReported e ->
                change(
                        e.activity(),
                        activity -> activity.working(
                                working -> working.plus(new DaysSpent(e.activity(), e.days(), e.from(), e.to()))
                                        .coming(e.spent())));
            case DaysReportCorrected e -> {
                change(e.before().activity(), activity -> activity.working(working -> working.minus(e.before())));
                change(e.after().activity(), activity -> activity.working(working -> working.plus(e.after())));
                for (DaysOf spent : e.spent()) {
                    change(spent.activity(), activity -> activity.working(working -> working.coming(spent.days())));
                }
            }
            case WorkItemCompleted e ->
                change(e.activity(), e.workItem(), item -> item.completed(Optional.of(dated())));
            case CompletionCorrected e -> {
                completed(e.before(), Optional.empty());
                completed(e.after(), e.after().dated());
            }
            case ProgressReported e ->
                change(
                        e.activity(),
                        e.workItem(),
                        item -> item.reported(
                                        recorded.sequence(),
                                        new Progress(e.activity(), e.workItem(), e.done(), dated(), e.unit()))
                                .standing(Optional.of(e.standing()), e.unit()));
            case ProgressCorrected e -> {
                change(e.before().activity(), e.before().workItem(), item -> item.notReported(e.fact()));
                if (e.after().done() > 0) {
                    change(e.after().activity(), e.after().workItem(), item -> item.reported(e.fact(), e.after()));
                }
                for (DoneOf standing : e.standing()) {
                    change(
                            standing.activity(),
                            standing.workItem(),
                            item -> item.standing(standing.done(), standing.unit()));
                }
            }
            case ForecastStated e -> expected(e);
            case ProgressAssessed e ->
                change(
                        e.activity(),
                        activity -> activity.standingAt(new Outturn.Progress(
                                e.step(), e.light(), recorded.circumstances().reason(), recorded.sequence())));
            case StatedFigureRecorded ignored -> leave();
            case StatedFigureCorrected ignored -> leave();
        }
    }

    private void expected(ForecastStated event) {
        Optional<Outturn.MoneyForecast> money =
                event.amount().map(amount -> new Outturn.MoneyForecast(amount, reason(), recorded.sequence()));
        event.line()
                .ifPresent(line -> line(line, held -> money.map(held::expecting).orElse(held)));
        event.activity().ifPresent(key -> {
            event.days()
                    .map(days -> new Outturn.DaysForecast(days, reason(), recorded.sequence()))
                    .ifPresent(days -> change(key, activity -> activity.expecting(days)));
            money.ifPresent(amount -> change(key, activity -> activity.expecting(amount)));
        });
    }

    /** Why; commands that must say it always have. */
    private String reason() {
        return recorded.circumstances().reason().orElse("");
    }

    private void completed(Completion completion, Optional<String> when) {
        change(completion.activity(), completion.workItem(), item -> item.completed(when));
    }

    private void spent(ExpenditureRecorded event) {
        Expenditure told = new Expenditure(
                event.reservation(),
                Optional.of(event.line()),
                event.amount(),
                event.text(),
                event.approximate(),
                Optional.of(dated()));
        spending(told, spending -> spending.plus(event.spent(), told, dated()));
    }

    private void coming(SpentOn on) {
        spending(on.reservation(), on.line(), spending -> spending.coming(on.spent()));
    }

    private void spending(Expenditure on, UnaryOperator<Spending> change) {
        spending(on.reservation(), on.line().orElse(""), change);
    }

    private void spending(Optional<String> reservation, String line, UnaryOperator<Spending> change) {
        if (reservation.isPresent()) {
            reservation(reservation.get(), held -> held.spending(change.apply(held.spending())));
        } else {
            line(line, held -> held.spending(change.apply(held.straight())));
        }
    }

    /** A rule that begins to hold after the plan's last day never decides on its money. */
    private void threshold(DelegationRuleSet event) {
        boolean inForce =
                event.validFrom().filter(from -> from.compareTo(plan.to()) > 0).isEmpty();
        if (event.matter() == Matter.MONEY && event.lines().isEmpty() && inForce) {
            plan = plan.deciding(
                    event.steps().getFirst().upTo().map(Figure::halves).map(halves -> halves / 2));
        } else {
            leave();
        }
    }

    private void approval(ApprovalEvent event) {
        switch (event) {
            case PlanSubmitted ignored -> plan = plan.standing(PlanStatus.SUBMITTED);
            case PlanApproved ignored -> plan = plan.standing(PlanStatus.APPROVED);
            case PlanReturned ignored -> plan = plan.standing(PlanStatus.DRAFT);
            case PlanAdopted ignored -> adopted();
            case ApprovalRouteSet ignored -> leave();
            case ConsultationRecorded ignored -> leave();
            case FindingAcknowledged ignored -> leave();
        }
    }

    private void adopted() {
        Map<String, Long> money = new HashMap<>();
        reservations
                .values()
                .forEach(held ->
                        held.place().activity().ifPresent(activity -> money.merge(activity, held.amount(), Long::sum)));
        Optional<String> decided = decisionDay();
        activities.forEach((key, activity) -> activities = activities.plus(
                key, activity.adopted(money.getOrDefault(key, 0L)).decided(decided)));
        lines.forEach((key, line) -> lines = lines.plus(key, line.adoptedNow()));
        plan = plan.adoptedNow();
    }

    private void closing(ClosingEvent event) {
        switch (event) {
            case PeriodClosed e -> periods = periods.plus(e.period(), closed(e));
            case SurplusCarriedOver e ->
                carriedOut = carriedOut.plus(e.to(), new Outturn.CarriedOut(e.source(), e.to(), e.after()));
            case PlanClosed ignored -> plan = plan.standing(PlanStatus.CLOSED);
            case CarriedSurplusRevised ignored -> leave();
        }
    }

    private Outturn.Period closed(PeriodClosed event) {
        LocalDate to = LocalDate.parse(event.to());
        LocalDate from = periods.values().stream()
                .map(Outturn.Period::to)
                .map(LocalDate::parse)
                .filter(earlier -> earlier.isBefore(to))
                .max(LocalDate::compareTo)
                .map(earlier -> earlier.plusDays(1))
                .orElse(plan.firstDay());
        Used used = Used.between(before, from, to);
        return new Outturn.Period(
                event.period(), from.toString(), event.to(), recorded.sequence(), used.days(), used.money());
    }

    /** Changes an activity, which is an amendment once the plan is adopted (R11). */
    private void amend(String key, UnaryOperator<ActivitySoFar> change) {
        amendment();
        change(key, activity -> amended(change.apply(activity)));
    }

    private ActivitySoFar amended(ActivitySoFar activity) {
        return plan.adopted() ? activity.amended(told()) : activity;
    }

    private void amendLine(String key, UnaryOperator<LineSoFar> change) {
        amendment();
        line(key, line -> plan.adopted() ? change.apply(line).amended(told()) : change.apply(line));
    }

    /** Money changed in some places: an amendment of their activities, or of the line where it is for none. */
    private void amend(List<Place> places) {
        if (!plan.adopted()) {
            return;
        }
        amendment();
        places.stream()
                .flatMap(place -> place.activity().stream())
                .distinct()
                .forEach(activity -> change(activity, this::amended));
        places.stream()
                .filter(place -> place.activity().isEmpty())
                .map(Place::line)
                .distinct()
                .forEach(key -> line(key, line -> line.amended(told())));
    }

    private void amendment() {
        if (plan.adopted()) {
            plan = plan.amended();
        }
    }

    private Outturn.Amendment told() {
        return new Outturn.Amendment(
                recorded.sequence(),
                recorded.event().type(),
                recorded.at(),
                recorded.circumstances().reason());
    }

    private void reservation(String key, UnaryOperator<ReservationSoFar> change) {
        reservations = reservations.plus(key, change.apply(reservations.get(key)));
    }

    private void line(String key, UnaryOperator<LineSoFar> change) {
        lines = lines.plus(key, change.apply(lines.get(key)));
    }

    private void change(String activity, String workItem, UnaryOperator<WorkItemSoFar> change) {
        change(activity, held -> held.changing(workItem, change));
    }

    private void change(String activity, UnaryOperator<ActivitySoFar> change) {
        activities = activities.plus(activity, change.apply(activities.get(activity)));
    }

    /** When a fact holds; commands always say it, and one without a day counts by the plan's last. */
    private String dated() {
        return recorded.circumstances().dated().map(PartialDate::text).orElse(plan.to());
    }

    private String dated(Expenditure told) {
        return told.dated().orElse(plan.to());
    }

    /** The day that is known of what was said: stated history has one only where it is dated. */
    private Optional<String> day() {
        return recorded.circumstances()
                .dated()
                .map(PartialDate::text)
                .or(() -> recorded.circumstances().recordedAfterwards()
                        ? Optional.empty()
                        : Optional.of(Stockholm.day(recorded.at()).toString()));
    }

    private Optional<String> decisionDay() {
        return recorded.circumstances()
                .taken()
                .flatMap(DecisionReference::date)
                .map(PartialDate::text)
                .or(this::day);
    }
}
