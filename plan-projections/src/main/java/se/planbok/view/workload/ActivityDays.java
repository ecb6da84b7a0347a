package se.planbok.view.workload;

import java.util.Optional;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Priority;

/** What the view remembers of an activity. */
record ActivityDays(
        String title,
        String chapter,
        ActivityKind kind,
        Optional<Priority> priority,
        ActivityStatus status,
        Days allocated,
        Days spent,
        boolean provisional,
        Optional<String> note,
        String initiative,
        Optional<String> group) {

    static ActivityDays of(ActivityAdded e) {
        return new ActivityDays(
                e.title(),
                e.chapter(),
                e.kind(),
                e.priority(),
                ActivityStatus.ACTIVE,
                Days.ZERO,
                Days.ZERO,
                false,
                Optional.empty(),
                e.initiative(),
                e.group());
    }

    ActivityDays titled(String changed) {
        return new ActivityDays(
                changed, chapter, kind, priority, status, allocated, spent, provisional, note, initiative, group);
    }

    ActivityDays started(Priority given) {
        return new ActivityDays(
                title,
                chapter,
                ActivityKind.SPECIAL,
                Optional.of(given),
                status,
                allocated,
                spent,
                provisional,
                note,
                initiative,
                group);
    }

    ActivityDays prioritised(Priority given) {
        return new ActivityDays(
                title,
                chapter,
                kind,
                Optional.of(given),
                status,
                allocated,
                spent,
                provisional,
                note,
                initiative,
                group);
    }

    ActivityDays cancelled(Days left) {
        return new ActivityDays(
                title, chapter, kind, priority, ActivityStatus.CANCELLED, left, spent, false, note, initiative, group);
    }

    /** More days: the whole is provisional as soon as a part of it is, and the last note holds. */
    ActivityDays given(Days after, boolean provisionalToo, Optional<String> newNote) {
        return new ActivityDays(
                title,
                chapter,
                kind,
                priority,
                status,
                after,
                spent,
                provisional || provisionalToo,
                newNote.or(() -> note),
                initiative,
                group);
    }

    /** Fewer days, or days moved: with none left, nothing is provisional or noted. */
    ActivityDays having(Days after) {
        boolean any = after.exceeds(Days.ZERO);
        return new ActivityDays(
                title,
                chapter,
                kind,
                priority,
                status,
                after,
                spent,
                provisional && any,
                note.filter(kept -> any),
                initiative,
                group);
    }

    ActivityDays spending(Days worked) {
        return new ActivityDays(
                title, chapter, kind, priority, status, allocated, worked, provisional, note, initiative, group);
    }

    Workload.Activity shown(String key, Optional<Workload.AdoptedActivity> adopted) {
        return new Workload.Activity(
                key,
                title,
                chapter,
                kind,
                priority,
                status,
                allocated,
                spent,
                provisional,
                note,
                initiative,
                group,
                adopted);
    }

    Workload.AdoptedActivity adopted() {
        return new Workload.AdoptedActivity(priority, status, allocated);
    }
}
