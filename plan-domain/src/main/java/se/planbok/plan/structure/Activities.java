package se.planbok.plan.structure;

import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanState;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Awaits;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;

/** How commands of every concern name an activity. */
public final class Activities {

    private Activities() {}

    /** The activity that a command names (R1), also a cancelled one. */
    public static Optional<Activity> named(PlanState plan, Key activity, Judgement judgement) {
        return judgement.known(SubjectKind.ACTIVITY, activity, plan.structure().activity(activity.text()));
    }

    /** The activity that a command names (R1) and that must still be to be done (R18). */
    public static Optional<Activity> active(PlanState plan, Key activity, Judgement judgement) {
        Optional<Activity> named = named(plan, activity, judgement);
        named.ifPresent(found -> judgement.fits(
                found.isActive(), SubjectKind.ACTIVITY, activity, Misfit.ACTIVITY_CANCELLED, found.status()));
        return named;
    }

    /** As {@link #active}, where a command may leave the activity out. */
    public static void activeIfNamed(PlanState plan, Optional<Key> activity, Judgement judgement) {
        activity.ifPresent(key -> active(plan, key, judgement));
    }

    /** The point that a command names within an activity (R1), which must not be withdrawn (R18). */
    public static Optional<WorkItem> workItem(PlanState plan, Key activity, Key workItem, Judgement judgement) {
        String key = activity + "/" + workItem;
        Optional<WorkItem> named = judgement.known(
                SubjectKind.WORK_ITEM,
                key,
                plan.structure().activity(activity.text()).flatMap(found -> found.workItem(workItem.text())));
        named.ifPresent(found -> judgement.fits(
                !found.withdrawn(), SubjectKind.WORK_ITEM, key, Misfit.WORK_ITEM_WITHDRAWN, "WITHDRAWN"));
        return named;
    }

    /** The authority and the meeting that a matter awaits must exist (R1). */
    public static void awaited(PlanState plan, Optional<Awaits> awaits, Judgement judgement) {
        awaits.ifPresent(awaited -> {
            judgement.known(
                    SubjectKind.AUTHORITY,
                    awaited.authority(),
                    plan.structure().authority(awaited.authority().text()));
            judgement.knownIfNamed(SubjectKind.MEETING, awaited.meeting(), plan.structure()::meeting);
        });
    }
}
