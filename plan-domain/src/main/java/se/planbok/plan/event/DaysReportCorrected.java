package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * Working days spent were reported wrongly and are put right.
 *
 * @param fact the number of the event that told it
 * @param before as it was told
 * @param after as it is
 * @param spent the days now spent on the activity, and first on the one that they no longer belong to, if they moved
 * @param planSpent the plan's days spent after
 */
public record DaysReportCorrected(long fact, DaysSpent before, DaysSpent after, List<DaysOf> spent, Days planSpent)
        implements Correction {

    /** Copies the list. */
    public DaysReportCorrected {
        spent = Subjects.listOrNone(spent);
    }

    @Override
    public List<Subject> subjects() {
        return Subjects.withActivities(
                        new Subject(SubjectKind.ACTIVITY, after.activity()),
                        spent.stream().map(DaysOf::activity).toList())
                .stream()
                .distinct()
                .toList();
    }
}
