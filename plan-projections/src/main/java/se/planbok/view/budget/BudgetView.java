package se.planbok.view.budget;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ActivityDescribed;
import se.planbok.plan.event.ActivityStarted;
import se.planbok.plan.event.ApprovalEvent;
import se.planbok.plan.event.AuthorityNamed;
import se.planbok.plan.event.BudgetEvent;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.event.BudgetLineRevised;
import se.planbok.plan.event.BudgetLineWithdrawn;
import se.planbok.plan.event.CarriedSurplusRevised;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.ChapterRenamed;
import se.planbok.plan.event.ClosingEvent;
import se.planbok.plan.event.CompletionCorrected;
import se.planbok.plan.event.DaysReportCorrected;
import se.planbok.plan.event.DaysReported;
import se.planbok.plan.event.DelegationEvent;
import se.planbok.plan.event.ExpenditureCorrected;
import se.planbok.plan.event.ExpenditureRecorded;
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
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanClosed;
import se.planbok.plan.event.PlanDescribed;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.PriorityChanged;
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
import se.planbok.plan.value.Currency;
import se.planbok.plan.value.FundingStatus;
import se.planbok.view.fold.View;

/** Money planned, funded, reserved and spent, line by line. */
public final class BudgetView implements View<BudgetView.State> {

    /**
     * What the view remembers; every collection by key and, where the order shows, in the order added.
     *
     * @param currency the currency of all amounts
     * @param activityTitles titles of the activities
     * @param sources money in, also withdrawn
     * @param outside money beside the budget
     * @param lines money out, also withdrawn lines
     * @param reservations the reservations, also closed ones
     * @param nominations the standing nominations
     * @param carriedOver kronor of surplus carried into next year's plan
     * @param adopted the plan as it was adopted
     */
    public record State(
            Currency currency,
            PMap<String, String> activityTitles,
            OrderedPMap<String, SourceSoFar> sources,
            OrderedPMap<String, Budget.OutsideFunding> outside,
            OrderedPMap<String, LineSoFar> lines,
            OrderedPMap<String, ReservationSoFar> reservations,
            OrderedPMap<String, NominationSoFar> nominations,
            long carriedOver,
            Optional<AdoptedBudget> adopted) {

        private State in(Currency stated) {
            return new State(
                    stated, activityTitles, sources, outside, lines, reservations, nominations, carriedOver, adopted);
        }

        private State titled(String activity, String title) {
            return new State(
                    currency,
                    activityTitles.plus(activity, title),
                    sources,
                    outside,
                    lines,
                    reservations,
                    nominations,
                    carriedOver,
                    adopted);
        }

        private State with(String key, SourceSoFar source) {
            return new State(
                    currency,
                    activityTitles,
                    sources.plus(key, source),
                    outside,
                    lines,
                    reservations,
                    nominations,
                    carriedOver,
                    adopted);
        }

        private State with(Budget.OutsideFunding money) {
            return new State(
                    currency,
                    activityTitles,
                    sources,
                    outside.plus(money.key(), money),
                    lines,
                    reservations,
                    nominations,
                    carriedOver,
                    adopted);
        }

        private State with(String key, LineSoFar line) {
            return new State(
                    currency,
                    activityTitles,
                    sources,
                    outside,
                    lines.plus(key, line),
                    reservations,
                    nominations,
                    carriedOver,
                    adopted);
        }

        private State with(ReservationSoFar reservation) {
            return new State(
                    currency,
                    activityTitles,
                    sources,
                    outside,
                    lines,
                    reservations.plus(reservation.key(), reservation),
                    nominations,
                    carriedOver,
                    adopted);
        }

        private State with(NominationSoFar nomination) {
            return new State(
                    currency,
                    activityTitles,
                    sources,
                    outside,
                    lines,
                    reservations,
                    nominations.plus(nomination.key(), nomination),
                    carriedOver,
                    adopted);
        }

        private State withoutNominations(List<String> ended) {
            return new State(
                    currency,
                    activityTitles,
                    sources,
                    outside,
                    lines,
                    reservations,
                    nominations.minusAll(ended),
                    carriedOver,
                    adopted);
        }

        private State carrying(long kronor) {
            return new State(
                    currency, activityTitles, sources, outside, lines, reservations, nominations, kronor, adopted);
        }

        private State with(AdoptedBudget then) {
            return new State(
                    currency,
                    activityTitles,
                    sources,
                    outside,
                    lines,
                    reservations,
                    nominations,
                    carriedOver,
                    Optional.of(then));
        }
    }

    @Override
    public String name() {
        return "budget";
    }

    @Override
    public Class<State> stateType() {
        return State.class;
    }

    @Override
    public State before(String planId) {
        return new State(
                Currency.SEK,
                HashTreePMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                0,
                Optional.empty());
    }

    @Override
    public State after(State state, Recorded recorded) {
        return switch (recorded.event()) {
            case StructureEvent e -> structure(state, e);
            case WorkloadEvent ignored -> state;
            case FundingEvent e -> funding(state, e);
            case BudgetEvent e -> budget(state, e);
            case OutturnEvent e -> outturn(state, e);
            case DelegationEvent ignored -> state;
            case PlanAdopted e -> adopted(state, e, recorded.sequence());
            case ApprovalEvent ignored -> state;
            case ClosingEvent e -> closing(state, e);
        };
    }

    private static State structure(State state, StructureEvent event) {
        return switch (event) {
            case PlanOpened e -> state.in(e.currency());
            case ActivityAdded e -> state.titled(e.activity(), e.title());
            case ActivityDescribed e ->
                e.after()
                        .title()
                        .map(title -> state.titled(e.activity(), title))
                        .orElse(state);
            case ActivityCancelled e -> state.withoutNominations(e.nominationsEnded());
            case PlanDescribed ignored -> state;
            case AuthorityNamed ignored -> state;
            case ChapterAdded ignored -> state;
            case ActivityStarted ignored -> state;
            case PriorityChanged ignored -> state;
            case WorkItemAdded ignored -> state;
            case WorkItemRescheduled ignored -> state;
            case WorkItemWithdrawn ignored -> state;
            case MeetingScheduled ignored -> state;
            case ChapterRenamed ignored -> state;
            case InitiativeSplit ignored -> state;
            case InitiativesMerged ignored -> state;
        };
    }

    private static State funding(State state, FundingEvent event) {
        return switch (event) {
            case FundingRegistered e -> state.with(e.source(), SourceSoFar.of(e));
            case FundingConfirmed e ->
                state.with(e.source(), state.sources().get(e.source()).confirmed(e.after()));
            case FundingAdjusted e ->
                state.with(e.source(), state.sources().get(e.source()).adjusted(e.after()));
            case FundingWithdrawn e ->
                state.with(e.source(), state.sources().get(e.source()).lost());
            case OutsideFundingRecorded e ->
                state.with(new Budget.OutsideFunding(
                        e.funding(), e.title(), e.amount(), e.activity(), e.financedBy(), e.year()));
        };
    }

    private static State budget(State state, BudgetEvent event) {
        return switch (event) {
            case BudgetLineAdded e -> state.with(e.line(), LineSoFar.of(e));
            case BudgetLineRevised e ->
                state.with(e.line(), state.lines().get(e.line()).bounded(e.after()));
            case BudgetLineWithdrawn e ->
                state.with(e.line(), state.lines().get(e.line()).takenAway()).withoutNominations(e.nominationsEnded());
            case FundsReserved e -> state.with(ReservationSoFar.of(e));
            case ReservationChanged e ->
                state.with(reservation(state, e.reservation()).amounting(e.after(), e.status()));
            case ReservationDecided e -> {
                ReservationSoFar decided = reservation(state, e.reservation());
                yield state.with(e.granted() ? decided.granted() : decided.amounting(e.after(), e.status()));
            }
            case ReservationLapsed e ->
                state.with(reservation(state, e.reservation()).amounting(e.after(), e.status()));
            case ReservationCarriedOver e ->
                state.with(reservation(state, e.reservation()).amounting(e.after(), e.status()));
            case ReservationReleased e ->
                state.with(reservation(state, e.reservation()).amounting(e.after(), e.status()));
            case ReservationMoved e ->
                state.with(reservation(state, e.reservation()).placed(e.to()));
            case ReservationSplit e ->
                state.with(reservation(state, e.reservation()).amounting(e.after(), e.status()))
                        .with(ReservationSoFar.of(e));
            case NominationMade e -> state.with(NominationSoFar.of(e));
            case NominationWithdrawn e -> state.withoutNominations(List.of(e.nomination()));
        };
    }

    private static State outturn(State state, OutturnEvent event) {
        return switch (event) {
            case ExpenditureRecorded e ->
                e.reservation()
                        .map(key -> reservation(state, key))
                        .map(held ->
                                state.with(held.spending(e.spent(), e.status().orElse(held.status()))))
                        .orElseGet(() ->
                                state.with(e.line(), state.lines().get(e.line()).spending(e.spent())));
            case ExpenditureCorrected e -> {
                State corrected = state;
                for (SpentOn on : e.spent()) {
                    corrected = spent(corrected, on);
                }
                yield corrected;
            }
            case DaysReported ignored -> state;
            case DaysReportCorrected ignored -> state;
            case WorkItemCompleted ignored -> state;
            case CompletionCorrected ignored -> state;
            case ProgressReported ignored -> state;
            case ProgressCorrected ignored -> state;
            case StatedFigureRecorded ignored -> state;
            case StatedFigureCorrected ignored -> state;
            case ForecastStated ignored -> state;
            case ProgressAssessed ignored -> state;
        };
    }

    private static State spent(State state, SpentOn on) {
        return on.reservation()
                .map(key -> reservation(state, key))
                .map(held -> state.with(held.spending(on.spent(), on.status().orElse(held.status()))))
                .orElseGet(
                        () -> state.with(on.line(), state.lines().get(on.line()).spending(on.spent())));
    }

    private static State closing(State state, ClosingEvent event) {
        return switch (event) {
            case SurplusCarriedOver e -> state.carrying(e.after());
            case CarriedSurplusRevised e ->
                state.with(e.source(), state.sources().get(e.source()).covered(e.after()));
            case PeriodClosed ignored -> state;
            case PlanClosed ignored -> state;
        };
    }

    /** What was decided with the plan is open, and what is shown then is remembered. */
    private State adopted(State state, PlanAdopted event, long version) {
        State granted = state;
        for (String key : event.granted()) {
            granted = granted.with(reservation(granted, key).granted());
        }
        return granted.with(AdoptedBudget.of(answer(event.plan(), version, granted)));
    }

    private static ReservationSoFar reservation(State state, String key) {
        return state.reservations().get(key);
    }

    @Override
    public Budget answer(String planId, long version, State state) {
        List<Budget.Line> lines = lines(state);
        Budget.Funding funding = funding(state);
        long spent = lines.stream().mapToLong(Budget.Line::spent).sum();
        return new Budget(
                planId,
                version,
                state.currency(),
                new Budget.Planned(
                        lines.stream().mapToLong(Budget.Line::lower).sum(),
                        lines.stream().mapToLong(Budget.Line::upper).sum()),
                funding,
                List.copyOf(state.outside().values()),
                lines.stream().mapToLong(Budget.Line::reserved).sum(),
                spent,
                funding.confirmed() - spent,
                state.carriedOver(),
                lines,
                state.adopted().map(AdoptedBudget::plan));
    }

    private static Budget.Funding funding(State state) {
        List<Budget.Source> sources = state.sources().entrySet().stream()
                .filter(entry -> !entry.getValue().withdrawn())
                .map(entry ->
                        entry.getValue().shown(entry.getKey(), AdoptedBudget.source(state.adopted(), entry.getKey())))
                .toList();
        return new Budget.Funding(sum(sources, FundingStatus.CONFIRMED), sum(sources, FundingStatus.EXPECTED), sources);
    }

    private static long sum(List<Budget.Source> sources, FundingStatus status) {
        return sources.stream()
                .filter(source -> source.status() == status)
                .mapToLong(Budget.Source::amount)
                .sum();
    }

    /** A withdrawn line is shown for as long as money is committed on it: a fact must not be lost from sight. */
    private static List<Budget.Line> lines(State state) {
        Map<String, List<ReservationSoFar>> reservations = state.reservations().values().stream()
                .collect(
                        Collectors.groupingBy(reservation -> reservation.place().line()));
        Map<String, List<Budget.Nomination>> nominations = state.nominations().values().stream()
                .collect(Collectors.groupingBy(
                        NominationSoFar::line,
                        Collectors.mapping(
                                nomination -> nomination.shown(state.activityTitles()), Collectors.toList())));
        return state.lines().entrySet().stream()
                .filter(entry -> !entry.getValue().withdrawn()
                        || isCommitted(entry.getValue(), reservations.getOrDefault(entry.getKey(), List.of())))
                .map(entry -> entry.getValue()
                        .shown(
                                entry.getKey(),
                                reservations.getOrDefault(entry.getKey(), List.of()),
                                nominations.getOrDefault(entry.getKey(), List.of()),
                                state.adopted()))
                .toList();
    }

    private static boolean isCommitted(LineSoFar line, List<ReservationSoFar> reservations) {
        return line.spentStraight() > 0 || reservations.stream().anyMatch(reservation -> reservation.held() > 0);
    }
}
