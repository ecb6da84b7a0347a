package se.planbok.view.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.pcollections.OrderedPMap;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.ActivityDescribed;
import se.planbok.plan.event.ActivityStarted;
import se.planbok.plan.event.ApprovalEvent;
import se.planbok.plan.event.AuthorityNamed;
import se.planbok.plan.event.BudgetEvent;
import se.planbok.plan.event.CapacityRevised;
import se.planbok.plan.event.CashNeedStated;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.ChapterRenamed;
import se.planbok.plan.event.ClosingEvent;
import se.planbok.plan.event.Completion;
import se.planbok.plan.event.CompletionCorrected;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.DaysReallocated;
import se.planbok.plan.event.DaysReportCorrected;
import se.planbok.plan.event.DaysReported;
import se.planbok.plan.event.DaysWithdrawn;
import se.planbok.plan.event.DelegationEvent;
import se.planbok.plan.event.DoneOf;
import se.planbok.plan.event.ExpenditureCorrected;
import se.planbok.plan.event.ExpenditureRecorded;
import se.planbok.plan.event.ForecastStated;
import se.planbok.plan.event.FundingEvent;
import se.planbok.plan.event.InitiativeSplit;
import se.planbok.plan.event.InitiativesMerged;
import se.planbok.plan.event.MeetingScheduled;
import se.planbok.plan.event.OutturnEvent;
import se.planbok.plan.event.PeriodClosed;
import se.planbok.plan.event.PlanClosed;
import se.planbok.plan.event.PlanDescribed;
import se.planbok.plan.event.PlanDescription;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.PriorityChanged;
import se.planbok.plan.event.ProgressAssessed;
import se.planbok.plan.event.ProgressCorrected;
import se.planbok.plan.event.ProgressReported;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.StatedFigureCorrected;
import se.planbok.plan.event.StatedFigureRecorded;
import se.planbok.plan.event.StructureEvent;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.event.WorkItemCompleted;
import se.planbok.plan.event.WorkItemRescheduled;
import se.planbok.plan.event.WorkItemWithdrawn;
import se.planbok.plan.event.WorkloadEvent;
import se.planbok.plan.value.CapacityBasis;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.PartialDate;
import se.planbok.view.fold.View;

/** The plan as text, with its days and cash needs; its money stands in the budget. */
public final class PlanDocumentView implements View<PlanDocumentView.State> {

    /**
     * What the view remembers.
     *
     * @param opened what was said when the plan was opened; absent before that
     * @param description the plan's own texts
     * @param capacity working days to give out, where known
     * @param basis where the capacity comes from
     * @param authorities the bodies that may decide, by key
     * @param meetings their meetings by key
     * @param chapters titles of the main parts by key
     * @param activities the activities by key
     * @param periods the last days of the periods that are over, by key
     * @param statedFigures figures as sources state them, by the number of their fact
     * @param approval its way through the authorities
     */
    public record State(
            Optional<PlanOpened> opened,
            PlanDescription description,
            Optional<Days> capacity,
            CapacityBasis basis,
            OrderedPMap<String, PlanDocument.Authority> authorities,
            OrderedPMap<String, PlanDocument.Meeting> meetings,
            OrderedPMap<String, String> chapters,
            OrderedPMap<String, ActivitySoFar> activities,
            OrderedPMap<String, String> periods,
            OrderedPMap<String, PlanDocument.StatedFigure> statedFigures,
            ApprovalSoFar approval) {

        private State opened(PlanOpened e) {
            return new State(
                    Optional.of(e),
                    new PlanDescription(Optional.of(e.title()), Optional.empty(), Optional.empty()),
                    e.capacity(),
                    e.basis(),
                    authorities,
                    meetings,
                    chapters,
                    activities,
                    periods,
                    statedFigures,
                    approval);
        }

        private State described(PlanDescription change) {
            return new State(
                    opened,
                    description.with(change),
                    capacity,
                    basis,
                    authorities,
                    meetings,
                    chapters,
                    activities,
                    periods,
                    statedFigures,
                    approval);
        }

        /** A capacity that is revised is one that somebody states. */
        private State revised(Days stated) {
            return new State(
                    opened,
                    description,
                    Optional.of(stated),
                    CapacityBasis.STATED,
                    authorities,
                    meetings,
                    chapters,
                    activities,
                    periods,
                    statedFigures,
                    approval);
        }

        private State with(PlanDocument.Authority authority) {
            return new State(
                    opened,
                    description,
                    capacity,
                    basis,
                    authorities.plus(authority.key(), authority),
                    meetings,
                    chapters,
                    activities,
                    periods,
                    statedFigures,
                    approval);
        }

        private State with(PlanDocument.Meeting meeting) {
            return new State(
                    opened,
                    description,
                    capacity,
                    basis,
                    authorities,
                    meetings.plus(meeting.key(), meeting),
                    chapters,
                    activities,
                    periods,
                    statedFigures,
                    approval);
        }

        private State withChapter(String key, String title) {
            return new State(
                    opened,
                    description,
                    capacity,
                    basis,
                    authorities,
                    meetings,
                    chapters.plus(key, title),
                    activities,
                    periods,
                    statedFigures,
                    approval);
        }

        private State with(String key, ActivitySoFar activity) {
            return new State(
                    opened,
                    description,
                    capacity,
                    basis,
                    authorities,
                    meetings,
                    chapters,
                    activities.plus(key, activity),
                    periods,
                    statedFigures,
                    approval);
        }

        private State changing(String key, UnaryOperator<ActivitySoFar> change) {
            return with(key, change.apply(activities.get(key)));
        }

        private State closing(String period, String to) {
            return new State(
                    opened,
                    description,
                    capacity,
                    basis,
                    authorities,
                    meetings,
                    chapters,
                    activities,
                    periods.plus(period, to),
                    statedFigures,
                    approval);
        }

        private State with(PlanDocument.StatedFigure stated) {
            return new State(
                    opened,
                    description,
                    capacity,
                    basis,
                    authorities,
                    meetings,
                    chapters,
                    activities,
                    periods,
                    statedFigures.plus(stated.key(), stated),
                    approval);
        }

        private State with(ApprovalSoFar changed) {
            return new State(
                    opened,
                    description,
                    capacity,
                    basis,
                    authorities,
                    meetings,
                    chapters,
                    activities,
                    periods,
                    statedFigures,
                    changed);
        }
    }

    @Override
    public String name() {
        return "document";
    }

    @Override
    public Class<State> stateType() {
        return State.class;
    }

    @Override
    public State before(String planId) {
        return new State(
                Optional.empty(),
                PlanDescription.NONE,
                Optional.empty(),
                CapacityBasis.UNKNOWN,
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                ApprovalSoFar.NONE);
    }

    @Override
    public State after(State state, Recorded recorded) {
        return switch (recorded.event()) {
            case StructureEvent e -> structure(state, e);
            case WorkloadEvent e -> workload(state, e);
            case FundingEvent ignored -> state;
            case BudgetEvent ignored -> state;
            case OutturnEvent e -> outturn(state, e, recorded);
            case DelegationEvent ignored -> state;
            case ApprovalEvent e -> state.with(state.approval().after(e, recorded));
            case PeriodClosed e -> state.closing(e.period(), e.to());
            case PlanClosed ignored -> state.with(state.approval().closed());
            case ClosingEvent ignored -> state;
        };
    }

    private static State structure(State state, StructureEvent event) {
        return switch (event) {
            case PlanOpened e -> state.opened(e);
            case PlanDescribed e -> state.described(e.after());
            case AuthorityNamed e -> state.with(new PlanDocument.Authority(e.authority(), e.title(), e.members()));
            case MeetingScheduled e ->
                state.with(new PlanDocument.Meeting(e.meeting(), e.authority(), e.date(), e.title()));
            case ChapterAdded e -> state.withChapter(e.chapter(), e.title());
            case ChapterRenamed e -> state.withChapter(e.chapter(), e.after());
            case ActivityAdded e -> state.with(e.activity(), ActivitySoFar.of(e));
            case ActivityDescribed e -> state.changing(e.activity(), activity -> activity.described(e.after()));
            case ActivityStarted e -> state.changing(e.activity(), activity -> activity.started(e.priority()));
            case PriorityChanged e -> state.changing(e.activity(), activity -> activity.prioritised(e.after()));
            case ActivityCancelled e -> state.changing(e.activity(), activity -> activity.cancelled(e.allocated()));
            case WorkItemAdded e -> state.changing(e.activity(), activity -> activity.withWorkItem(e));
            case WorkItemRescheduled e ->
                state.changing(e.activity(), activity -> activity.rescheduled(e.workItem(), e.after()));
            case WorkItemWithdrawn e ->
                state.changing(e.activity(), activity -> activity.withoutWorkItem(e.workItem()));
            case InitiativeSplit ignored -> state;
            case InitiativesMerged ignored -> state;
        };
    }

    private static State workload(State state, WorkloadEvent event) {
        return switch (event) {
            case DaysAllocated e ->
                state.changing(e.activity(), activity -> activity.given(e.after(), e.provisional(), e.note()));
            case DaysWithdrawn e -> state.changing(e.activity(), activity -> activity.having(e.after()));
            case DaysReallocated e ->
                state.changing(e.from(), activity -> activity.having(e.fromAfter()))
                        .changing(e.to(), activity -> activity.having(e.toAfter()));
            case CapacityRevised e -> state.revised(e.after());
            case CashNeedStated e ->
                state.changing(
                        e.activity(),
                        activity -> activity.needing(new PlanDocument.Need(e.need(), e.minimum(), e.note())));
        };
    }

    private static State outturn(State state, OutturnEvent event, Recorded recorded) {
        return switch (event) {
            case WorkItemCompleted e ->
                completed(
                        state,
                        e.activity(),
                        e.workItem(),
                        recorded.circumstances().dated().map(PartialDate::text));
            case CompletionCorrected e ->
                completed(
                        completed(state, e.before(), Optional.empty()),
                        e.after(),
                        e.after().dated());
            case ProgressReported e ->
                done(state, new DoneOf(e.activity(), e.workItem(), Optional.of(e.standing()), e.unit()));
            case ProgressCorrected e -> {
                State corrected = state;
                for (DoneOf standing : e.standing()) {
                    corrected = done(corrected, standing);
                }
                yield corrected;
            }
            case StatedFigureRecorded e ->
                state.with(new PlanDocument.StatedFigure(
                        Long.toString(recorded.sequence()), e.figure(), e.amount(), e.approximate(), e.source()));
            case StatedFigureCorrected e ->
                state.with(new PlanDocument.StatedFigure(
                        Long.toString(e.fact()),
                        e.after().figure(),
                        e.after().amount(),
                        e.after().approximate(),
                        e.after().source()));
            case ExpenditureRecorded ignored -> state;
            case ExpenditureCorrected ignored -> state;
            case DaysReported ignored -> state;
            case DaysReportCorrected ignored -> state;
            case ForecastStated ignored -> state;
            case ProgressAssessed ignored -> state;
        };
    }

    /** What was annulled says nothing of a point, which another fact may have completed. */
    private static State completed(State state, Completion told, Optional<String> when) {
        return told.dated().isPresent() ? completed(state, told.activity(), told.workItem(), when) : state;
    }

    private static State completed(State state, String activity, String workItem, Optional<String> when) {
        return state.changing(activity, found -> found.completed(workItem, when));
    }

    /** How far single targets have come is told by the outturn. */
    private static State done(State state, DoneOf standing) {
        return standing.unit().isPresent()
                ? state
                : state.changing(standing.activity(), found -> found.doing(standing.workItem(), standing.done()));
    }

    /** @throws IllegalStateException when the plan is not opened: then there is no document */
    @Override
    public PlanDocument answer(String planId, long version, State state) {
        PlanOpened opened =
                state.opened().orElseThrow(() -> new IllegalStateException("The plan " + planId + " is not opened"));
        return new PlanDocument(
                planId,
                version,
                state.approval().status(),
                opened.organisation(),
                opened.organisationTitle(),
                opened.year(),
                state.description().title().orElse(opened.title()),
                state.description().summary(),
                state.description().vision(),
                new PlanDocument.Period(opened.from(), opened.to()),
                opened.currency(),
                opened.partial(),
                state.capacity(),
                state.basis(),
                List.copyOf(state.authorities().values()),
                List.copyOf(state.meetings().values()),
                chapters(state),
                state.periods().entrySet().stream()
                        .map(period -> new PlanDocument.ClosedPeriod(period.getKey(), period.getValue()))
                        .toList(),
                state.statedFigures().values().stream()
                        .filter(stated -> stated.amount() != 0)
                        .toList(),
                state.approval().route(),
                state.approval().consulted(),
                List.copyOf(state.approval().consultations().values()),
                List.copyOf(state.approval().approvals()),
                state.approval().adopted());
    }

    private static List<PlanDocument.Chapter> chapters(State state) {
        Map<String, List<PlanDocument.Activity>> byChapter = state.activities().values().stream()
                .collect(Collectors.groupingBy(
                        activity -> activity.added().chapter(),
                        Collectors.mapping(ActivitySoFar::shown, Collectors.toList())));
        return state.chapters().entrySet().stream()
                .map(entry -> new PlanDocument.Chapter(
                        entry.getKey(), entry.getValue(), byChapter.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }
}
