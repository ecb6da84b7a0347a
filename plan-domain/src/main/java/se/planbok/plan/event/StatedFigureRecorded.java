package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;

/**
 * A figure was noted as a source states it, where the events that it is the sum of are not known. It is shown beside
 * the plan's own figures and never added to them.
 *
 * @param plan the plan
 * @param figure which figure
 * @param amount kronor
 * @param approximate whether the amount is about
 * @param source where it stands
 */
public record StatedFigureRecorded(String plan, String figure, long amount, boolean approximate, String source)
        implements OutturnEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.plan(plan);
    }
}
