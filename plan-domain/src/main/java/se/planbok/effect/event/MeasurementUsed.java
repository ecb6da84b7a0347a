package se.planbok.effect.event;

import java.util.List;
import java.util.Optional;
import se.planbok.effect.value.Decimal;
import se.planbok.effect.value.Gender;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A decision rested on a measurement as it was; the decision stands beside the event.
 *
 * @param indicator the indicator
 * @param period the period
 * @param gender whom it is about; all unless said
 * @param value the value that the decision saw
 * @param measurement the number of the event that recorded the value
 * @param plan the plan that the decision was about
 */
public record MeasurementUsed(
        String indicator,
        PartialDate period,
        Optional<Gender> gender,
        Decimal value,
        long measurement,
        Optional<String> plan)
        implements EffectEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(
                new Subject(SubjectKind.MEASUREMENT, indicator + "/" + period),
                new Subject(SubjectKind.INDICATOR, indicator));
    }
}
