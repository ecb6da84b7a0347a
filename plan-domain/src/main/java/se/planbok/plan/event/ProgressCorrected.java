package se.planbok.plan.event;

import java.util.List;
import java.util.stream.Stream;
import se.planbok.plan.value.Subject;

/**
 * How far a point has come was reported wrongly and is put right.
 *
 * @param fact the number of the event that told it
 * @param before as it was told
 * @param after as it is
 * @param standing how far the point has come now, and first the one that it was not about, if it moved
 */
public record ProgressCorrected(long fact, Progress before, Progress after, List<DoneOf> standing)
        implements Correction {

    /** Copies the list. */
    public ProgressCorrected {
        standing = Subjects.listOrNone(standing);
    }

    @Override
    public List<Subject> subjects() {
        return Stream.of(after, before)
                .flatMap(told -> Subjects.workItem(told.activity(), told.workItem()).stream())
                .distinct()
                .toList();
    }
}
