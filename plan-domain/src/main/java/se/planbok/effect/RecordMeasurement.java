package se.planbok.effect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.planbok.effect.event.EffectEvent;
import se.planbok.effect.event.MeasurementRecorded;
import se.planbok.effect.value.Decimal;
import se.planbok.effect.value.Gender;
import se.planbok.plan.Naming;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;

/**
 * States a value of an indicator: a fact, recorded whatever anybody hoped. Another value for the same period is a
 * revision, with a reason; the same one again changes nothing.
 *
 * @param indicator the indicator
 * @param period a day, a month or a year
 * @param value the value
 * @param gender whom it is about; all unless said
 * @param source where it comes from, where that is more than the indicator's source
 * @param fetchedAt when it was fetched from there
 * @param approximate whether it is about so much
 * @param note a note to it
 */
public record RecordMeasurement(
        Key indicator,
        PartialDate period,
        Decimal value,
        Optional<Gender> gender,
        Optional<Text> source,
        Optional<Instant> fetchedAt,
        boolean approximate,
        Optional<Text> note)
        implements EffectCommand {

    @Override
    public List<EffectEvent> decide(EffectState study, Circumstances said, Naming naming) {
        Optional<Indicator> named = naming.known(SubjectKind.INDICATOR, indicator, study.indicator(indicator.text()));
        naming.settleNames();
        int definition = named.orElseThrow().definition().number();
        Optional<Measurement> before = named.get().measured(period, gender).map(Measured::current);
        if (before.filter(known -> known.value().equals(value)
                        && known.approximate() == approximate
                        && known.definition() == definition)
                .isPresent()) {
            return List.of();
        }
        naming.fits(
                before.isEmpty() || said.reason().isPresent(),
                SubjectKind.MEASUREMENT,
                indicator + "/" + period,
                Misfit.MEASURED_ALREADY,
                before.map(known -> known.value().toString()).orElse(""));
        return List.of(new MeasurementRecorded(
                indicator.text(),
                definition,
                period,
                gender,
                value,
                source.map(Text::text),
                fetchedAt,
                approximate,
                note.map(Text::text),
                before.map(Measurement::value)));
    }
}
