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
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.event.DaysReallocated;
import se.planbok.plan.event.DaysWithdrawn;
import se.planbok.plan.event.DelegationEvent;
import se.planbok.plan.event.FundingEvent;
import se.planbok.plan.event.MeetingScheduled;
import se.planbok.plan.event.OutturnEvent;
import se.planbok.plan.event.PlanDescribed;
import se.planbok.plan.event.PlanDescription;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.event.PriorityChanged;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.StructureEvent;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.event.WorkItemRescheduled;
import se.planbok.plan.event.WorkItemWithdrawn;
import se.planbok.plan.event.WorkloadEvent;
import se.planbok.plan.value.CapacityBasis;
import se.planbok.plan.value.Days;
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
                    approval);
        }

        private State withChapter(ChapterAdded e) {
            return new State(
                    opened,
                    description,
                    capacity,
                    basis,
                    authorities,
                    meetings,
                    chapters.plus(e.chapter(), e.title()),
                    activities,
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
                    approval);
        }

        private State changing(String key, UnaryOperator<ActivitySoFar> change) {
            return with(key, change.apply(activities.get(key)));
        }

        private State with(ApprovalSoFar changed) {
            return new State(
                    opened, description, capacity, basis, authorities, meetings, chapters, activities, changed);
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
                ApprovalSoFar.NONE);
    }

    @Override
    public State after(State state, Recorded recorded) {
        return switch (recorded.event()) {
            case StructureEvent e -> structure(state, e);
            case WorkloadEvent e -> workload(state, e);
            case FundingEvent ignored -> state;
            case BudgetEvent ignored -> state;
            case OutturnEvent ignored -> state;
            case DelegationEvent ignored -> state;
            case ApprovalEvent e -> state.with(state.approval().after(e, recorded));
        };
    }

    private static State structure(State state, StructureEvent event) {
        return switch (event) {
            case PlanOpened e -> state.opened(e);
            case PlanDescribed e -> state.described(e.after());
            case AuthorityNamed e -> state.with(new PlanDocument.Authority(e.authority(), e.title(), e.members()));
            case MeetingScheduled e ->
                state.with(new PlanDocument.Meeting(e.meeting(), e.authority(), e.date(), e.title()));
            case ChapterAdded e -> state.withChapter(e);
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
