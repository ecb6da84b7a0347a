package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;

/**
 * A stated figure was noted wrongly and is put right.
 *
 * @param plan the plan
 * @param fact the number of the event that told it
 * @param before as it was told
 * @param after as it is
 */
public record StatedFigureCorrected(String plan, long fact, StatedFigure before, StatedFigure after)
        implements Correction {

    @Override
    public List<Subject> subjects() {
        return Subjects.plan(plan);
    }
}
