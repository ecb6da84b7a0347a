package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * It was stated what a planner expects to be used in all, of days and money of an activity or of money on a line.
 *
 * @param activity the activity, or
 * @param line the line
 * @param days working days, where stated now
 * @param daysBefore the days that were expected before
 * @param amount kronor, where stated now
 * @param amountBefore the kronor that were expected before
 */
public record ForecastStated(
        Optional<String> activity,
        Optional<String> line,
        Optional<Days> days,
        Optional<Days> daysBefore,
        Optional<Long> amount,
        Optional<Long> amountBefore)
        implements OutturnEvent {

    @Override
    public List<Subject> subjects() {
        return activity.map(key -> Subjects.one(SubjectKind.ACTIVITY, key))
                .orElseGet(() -> Subjects.one(SubjectKind.BUDGET_LINE, line.orElseThrow()));
    }
}
