package se.planbok.view.workload;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
import se.planbok.plan.event.CompletionCorrected;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.DaysOf;
import se.planbok.plan.event.DaysReallocated;
import se.planbok.plan.event.DaysReportCorrected;
import se.planbok.plan.event.DaysReported;
import se.planbok.plan.event.DaysWithdrawn;
import se.planbok.plan.event.DelegationEvent;
import se.planbok.plan.event.ExpenditureCorrected;
import se.planbok.plan.event.ExpenditureRecorded;
import se.planbok.plan.event.ForecastStated;
import se.planbok.plan.event.FundingEvent;
import se.planbok.plan.event.InitiativeSplit;
import se.planbok.plan.event.InitiativesMerged;
import se.planbok.plan.event.MeetingScheduled;
import se.planbok.plan.event.OutturnEvent;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.PlanDescribed;
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
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Priority;
import se.planbok.view.fold.View;

/** Working days by activity, kind, priority and chapter, against capacity. */
public final class WorkloadView implements View<WorkloadView.State> {

    /**
     * What the view remembers.
     *
     * @param capacity days to give out, where known
     * @param allocated days given out
     * @param spent days reported as worked
     * @param chapters titles of the chapters by key, in the order added
     * @param activities the activities by key, in the order added
     * @param adopted the plan as it was adopted
     */
    public record State(
            Optional<Days> capacity,
            Days allocated,
            Days spent,
            OrderedPMap<String, String> chapters,
            OrderedPMap<String, ActivityDays> activities,
            Optional<AdoptedDays> adopted) {

        private State with(Optional<Days> newCapacity) {
            return new State(newCapacity, allocated, spent, chapters, activities, adopted);
        }

        private State withChapter(String key, String title) {
            return new State(capacity, allocated, spent, chapters.plus(key, title), activities, adopted);
        }

        private State with(String key, ActivityDays activity) {
            return new State(capacity, allocated, spent, chapters, activities.plus(key, activity), adopted);
        }

        private State changing(String key, UnaryOperator<ActivityDays> change) {
            return with(key, change.apply(activities.get(key)));
        }

        private State given(Days planAllocated) {
            return new State(capacity, planAllocated, spent, chapters, activities, adopted);
        }

        private State spending(Days planSpent) {
            return new State(capacity, allocated, planSpent, chapters, activities, adopted);
        }

        private State adoptedNow() {
            return new State(capacity, allocated, spent, chapters, activities, Optional.of(AdoptedDays.of(this)));
        }
    }

    @Override
    public String name() {
        return "workload";
    }

    @Override
    public Class<State> stateType() {
        return State.class;
    }

    @Override
    public State before(String planId) {
        return new State(
                Optional.empty(), Days.ZERO, Days.ZERO, OrderedPMap.empty(), OrderedPMap.empty(), Optional.empty());
    }

    @Override
    public State after(State state, Recorded recorded) {
        return switch (recorded.event()) {
            case StructureEvent e -> structure(state, e);
            case WorkloadEvent e -> workload(state, e);
            case FundingEvent ignored -> state;
            case BudgetEvent ignored -> state;
            case OutturnEvent e -> outturn(state, e);
            case DelegationEvent ignored -> state;
            case PlanAdopted ignored -> state.adoptedNow();
            case ApprovalEvent ignored -> state;
            case ClosingEvent ignored -> state;
        };
    }

    private static State structure(State state, StructureEvent event) {
        return switch (event) {
            case PlanOpened e -> state.with(e.capacity());
            case ChapterAdded e -> state.withChapter(e.chapter(), e.title());
            case ActivityAdded e -> state.with(e.activity(), ActivityDays.of(e));
            case ActivityDescribed e ->
                e.after()
                        .title()
                        .map(title -> state.changing(e.activity(), activity -> activity.titled(title)))
                        .orElse(state);
            case ActivityStarted e -> state.changing(e.activity(), activity -> activity.started(e.priority()));
            case PriorityChanged e -> state.changing(e.activity(), activity -> activity.prioritised(e.after()));
            case ActivityCancelled e ->
                state.changing(e.activity(), activity -> activity.cancelled(e.allocated()))
                        .given(e.planAllocated());
            case PlanDescribed ignored -> state;
            case AuthorityNamed ignored -> state;
            case WorkItemAdded ignored -> state;
            case WorkItemRescheduled ignored -> state;
            case WorkItemWithdrawn ignored -> state;
            case MeetingScheduled ignored -> state;
            case ChapterRenamed e -> state.withChapter(e.chapter(), e.after());
            case InitiativeSplit ignored -> state;
            case InitiativesMerged ignored -> state;
        };
    }

    private static State workload(State state, WorkloadEvent event) {
        return switch (event) {
            case DaysAllocated e ->
                state.changing(e.activity(), activity -> activity.given(e.after(), e.provisional(), e.note()))
                        .given(e.planAllocated());
            case DaysWithdrawn e ->
                state.changing(e.activity(), activity -> activity.having(e.after()))
                        .given(e.planAllocated());
            case DaysReallocated e ->
                state.changing(e.from(), activity -> activity.having(e.fromAfter()))
                        .changing(e.to(), activity -> activity.having(e.toAfter()));
            case CapacityRevised e -> state.with(Optional.of(e.after()));
            case CashNeedStated ignored -> state;
        };
    }

    private static State outturn(State state, OutturnEvent event) {
        return switch (event) {
            case DaysReported e ->
                state.changing(e.activity(), activity -> activity.spending(e.spent()))
                        .spending(e.planSpent());
            case DaysReportCorrected e -> {
                State corrected = state;
                for (DaysOf spent : e.spent()) {
                    corrected = corrected.changing(spent.activity(), activity -> activity.spending(spent.days()));
                }
                yield corrected.spending(e.planSpent());
            }
            case ExpenditureRecorded ignored -> state;
            case ExpenditureCorrected ignored -> state;
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

    @Override
    public Workload answer(String planId, long version, State state) {
        // Gone through many times, which the persistent map is slow at.
        Collection<ActivityDays> activities = List.copyOf(state.activities().values());
        return new Workload(
                planId,
                version,
                state.capacity(),
                state.allocated(),
                state.spent(),
                state.capacity().map(capacity -> capacity.minus(state.allocated())),
                byKind(activities),
                byPriority(activities),
                chapters(state, activities),
                state.activities().entrySet().stream()
                        .map(entry -> entry.getValue()
                                .shown(entry.getKey(), state.adopted().flatMap(then -> then.activity(entry.getKey()))))
                        .toList(),
                state.adopted().map(AdoptedDays::plan));
    }

    private static List<Workload.Chapter> chapters(State state, Collection<ActivityDays> activities) {
        Map<String, List<ActivityDays>> byChapter =
                activities.stream().collect(Collectors.groupingBy(ActivityDays::chapter));
        return state.chapters().entrySet().stream()
                .map(entry -> chapter(
                        entry.getKey(),
                        entry.getValue(),
                        byChapter.getOrDefault(entry.getKey(), List.of()),
                        state.adopted().flatMap(then -> then.chapter(entry.getKey()))))
                .toList();
    }

    private static Workload.Chapter chapter(
            String key, String title, List<ActivityDays> activities, Optional<Workload.AdoptedChapter> adopted) {
        Map<ActivityKind, Days> byKind = byKind(activities);
        return new Workload.Chapter(
                key,
                title,
                byKind.get(ActivityKind.ONGOING),
                byKind.get(ActivityKind.SPECIAL),
                byKind.get(ActivityKind.CONTINGENT),
                sum(activities, all -> true),
                adopted);
    }

    private static Map<ActivityKind, Days> byKind(Collection<ActivityDays> activities) {
        Map<ActivityKind, Days> sums = new EnumMap<>(ActivityKind.class);
        for (ActivityKind kind : ActivityKind.values()) {
            sums.put(kind, sum(activities, activity -> activity.kind() == kind));
        }
        return Collections.unmodifiableMap(sums);
    }

    private static Map<Priority, Days> byPriority(Collection<ActivityDays> activities) {
        Map<Priority, Days> sums = new EnumMap<>(Priority.class);
        for (Priority priority : Priority.values()) {
            sums.put(priority, sum(activities, activity -> activity.priority().equals(Optional.of(priority))));
        }
        return Collections.unmodifiableMap(sums);
    }

    private static Days sum(Collection<ActivityDays> activities, Predicate<ActivityDays> counted) {
        return activities.stream().filter(counted).map(ActivityDays::allocated).reduce(Days.ZERO, Days::plus);
    }
}
