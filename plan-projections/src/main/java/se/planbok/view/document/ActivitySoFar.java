package se.planbok.view.document;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.OrderedPMap;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.ActivityDescription;
import se.planbok.plan.event.Schedule;
import se.planbok.plan.event.WorkItemAdded;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Priority;

/** What the view remembers of an activity: what was said when it was added, and what has become of it. */
record ActivitySoFar(
        ActivityAdded added,
        ActivityKind kind,
        Optional<Priority> priority,
        ActivityStatus status,
        ActivityDescription description,
        Days days,
        boolean provisional,
        Optional<String> note,
        Optional<PlanDocument.Need> cashNeed,
        OrderedPMap<String, PlanDocument.WorkItem> workItems) {

    static ActivitySoFar of(ActivityAdded e) {
        return new ActivitySoFar(
                e,
                e.kind(),
                e.priority(),
                ActivityStatus.ACTIVE,
                ActivityDescription.of(e.title(), e.summary()),
                Days.ZERO,
                false,
                Optional.empty(),
                Optional.empty(),
                OrderedPMap.empty());
    }

    ActivitySoFar described(ActivityDescription change) {
        return new ActivitySoFar(
                added, kind, priority, status, description.with(change), days, provisional, note, cashNeed, workItems);
    }

    ActivitySoFar started(Priority given) {
        return ranked(ActivityKind.SPECIAL, given);
    }

    ActivitySoFar prioritised(Priority given) {
        return ranked(kind, given);
    }

    private ActivitySoFar ranked(ActivityKind newKind, Priority given) {
        return new ActivitySoFar(
                added, newKind, Optional.of(given), status, description, days, provisional, note, cashNeed, workItems);
    }

    ActivitySoFar cancelled(Days left) {
        return new ActivitySoFar(
                added, kind, priority, ActivityStatus.CANCELLED, description, left, false, note, cashNeed, workItems);
    }

    /** More days: the whole is provisional as soon as a part of it is, and the last note holds. */
    ActivitySoFar given(Days after, boolean provisionalToo, Optional<String> newNote) {
        return numbering(after, provisional || provisionalToo, newNote.or(() -> note));
    }

    /** Fewer days, or days moved: with none left, nothing is provisional or noted. */
    ActivitySoFar having(Days after) {
        boolean any = after.exceeds(Days.ZERO);
        return numbering(after, provisional && any, note.filter(kept -> any));
    }

    private ActivitySoFar numbering(Days after, boolean nowProvisional, Optional<String> newNote) {
        return new ActivitySoFar(
                added, kind, priority, status, description, after, nowProvisional, newNote, cashNeed, workItems);
    }

    ActivitySoFar needing(PlanDocument.Need need) {
        return new ActivitySoFar(
                added, kind, priority, status, description, days, provisional, note, Optional.of(need), workItems);
    }

    ActivitySoFar withWorkItem(WorkItemAdded e) {
        return with(workItems.plus(
                e.workItem(),
                new PlanDocument.WorkItem(
                        e.workItem(),
                        e.title(),
                        e.summary(),
                        e.kind(),
                        e.group(),
                        e.condition(),
                        e.partners(),
                        e.from(),
                        e.to(),
                        e.targets(),
                        e.awaits(),
                        Optional.empty(),
                        Optional.empty())));
    }

    ActivitySoFar rescheduled(String key, Schedule schedule) {
        return changing(key, item -> with(item, schedule.from(), schedule.to(), item.completed(), item.done()));
    }

    ActivitySoFar completed(String key, Optional<String> when) {
        return changing(key, item -> with(item, item.from(), item.to(), when, item.done()));
    }

    ActivitySoFar doing(String key, Optional<Long> done) {
        return changing(key, item -> with(item, item.from(), item.to(), item.completed(), done));
    }

    /** A point that was taken away is not shown, whatever is corrected about it. */
    private ActivitySoFar changing(String key, UnaryOperator<PlanDocument.WorkItem> change) {
        return workItems.containsKey(key) ? with(workItems.plus(key, change.apply(workItems.get(key)))) : this;
    }

    private static PlanDocument.WorkItem with(
            PlanDocument.WorkItem item,
            Optional<String> from,
            Optional<String> to,
            Optional<String> completed,
            Optional<Long> done) {
        return new PlanDocument.WorkItem(
                item.key(),
                item.title(),
                item.summary(),
                item.kind(),
                item.group(),
                item.condition(),
                item.partners(),
                from,
                to,
                item.targets(),
                item.awaits(),
                completed,
                done);
    }

    ActivitySoFar withoutWorkItem(String key) {
        return with(workItems.minus(key));
    }

    private ActivitySoFar with(OrderedPMap<String, PlanDocument.WorkItem> changed) {
        return new ActivitySoFar(
                added, kind, priority, status, description, days, provisional, note, cashNeed, changed);
    }

    PlanDocument.Activity shown() {
        return new PlanDocument.Activity(
                added.activity(),
                description.title().orElse(added.title()),
                kind,
                priority,
                status,
                added.initiative(),
                added.group(),
                description.summary(),
                added.condition(),
                added.starts(),
                added.ends(),
                description.partners().orElse(List.of()),
                description.audience().orElse(List.of()),
                description.coordinator(),
                description.decidedBy().orElse(List.of()),
                description.highlight().orElse(false),
                description.projectPlan(),
                days,
                provisional,
                note,
                cashNeed,
                List.copyOf(workItems.values()));
    }
}
