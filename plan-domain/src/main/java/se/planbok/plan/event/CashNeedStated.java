package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.CashNeed;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * It was stated whether an activity needs money beside its days.
 *
 * @param activity the activity
 * @param need the need
 * @param minimum whether it is stated as a minimum
 * @param note a note to it
 * @param before the need as it was
 */
public record CashNeedStated(
        String activity, CashNeed need, boolean minimum, Optional<String> note, Optional<CashNeed> before)
        implements WorkloadEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.ACTIVITY, activity);
    }
}
