package se.planbok.effect.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.planbok.effect.value.Decimal;
import se.planbok.effect.value.Gender;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * An indicator was measured for a period. Another value for the same period takes the place of the one before, which
 * stands in the history.
 *
 * @param indicator the indicator
 * @param definition the number of the definition by which it was measured
 * @param period a day, a month or a year
 * @param gender whom it is about; all unless said
 * @param value the value
 * @param source where it comes from, where that is more than the indicator's source
 * @param fetchedAt when it was fetched from there
 * @param approximate whether it is about so much
 * @param note a note to it
 * @param before the value of the same period that this takes the place of
 */
public record MeasurementRecorded(
        String indicator,
        int definition,
        PartialDate period,
        Optional<Gender> gender,
        Decimal value,
        Optional<String> source,
        Optional<Instant> fetchedAt,
        boolean approximate,
        Optional<String> note,
        Optional<Decimal> before)
        implements EffectEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(
                new Subject(SubjectKind.MEASUREMENT, indicator + "/" + period),
                new Subject(SubjectKind.INDICATOR, indicator));
    }
}
