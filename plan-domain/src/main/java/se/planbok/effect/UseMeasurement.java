package se.planbok.effect;

import java.util.List;
import java.util.Optional;
import se.planbok.effect.event.EffectEvent;
import se.planbok.effect.event.MeasurementUsed;
import se.planbok.effect.value.Gender;
import se.planbok.plan.DecisionRequired;
import se.planbok.plan.Naming;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.SubjectKind;

/**
 * Says that a decision rested on a measurement, which keeps the value that the decision saw however it is revised later.
 *
 * @param indicator the indicator
 * @param period the period, which is measured (R1)
 * @param gender whom it is about; all unless said
 * @param plan the plan that the decision was about
 */
@DecisionRequired
public record UseMeasurement(Key indicator, PartialDate period, Optional<Gender> gender, Optional<Key> plan)
        implements EffectCommand {

    @Override
    public List<EffectEvent> decide(EffectState study, Circumstances said, Naming naming) {
        Optional<Indicator> named = naming.known(SubjectKind.INDICATOR, indicator, study.indicator(indicator.text()));
        Optional<Measured> measured = named.flatMap(found ->
                naming.known(SubjectKind.MEASUREMENT, indicator + "/" + period, found.measured(period, gender)));
        naming.settleNames();
        Measurement seen = measured.orElseThrow().current();
        boolean known = measured.get().uses().stream()
                .anyMatch(use -> use.measurement() == seen.sequence()
                        && Optional.of(use.decision()).equals(said.decision()));
        return known
                ? List.of()
                : List.of(new MeasurementUsed(
                        indicator.text(), period, gender, seen.value(), seen.sequence(), plan.map(Key::text)));
    }
}
