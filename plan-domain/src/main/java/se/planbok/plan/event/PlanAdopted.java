package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * The last authority of the route adopted the plan (R9). What was decided with the plan is decided by it. A plan is
 * adopted once.
 *
 * @param plan the plan
 * @param authority who adopted; absent where stated history does not know
 * @param before where the plan was
 * @param granted keys of the reservations that awaited it, open now
 */
public record PlanAdopted(String plan, Optional<String> authority, PlanStatus before, List<String> granted)
        implements ApprovalEvent {

    /** Copies the lists; one that an older event lacks is empty. */
    public PlanAdopted {
        granted = Subjects.listOrNone(granted);
    }

    @Override
    public List<Subject> subjects() {
        return Stream.concat(
                        Subjects.plan(plan).stream(),
                        granted.stream().map(key -> new Subject(SubjectKind.RESERVATION, key)))
                .toList();
    }
}
