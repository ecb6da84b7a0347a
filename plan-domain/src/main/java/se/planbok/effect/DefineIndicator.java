package se.planbok.effect;

import java.util.List;
import java.util.Optional;
import se.planbok.effect.event.EffectEvent;
import se.planbok.effect.event.IndicatorDefined;
import se.planbok.effect.event.IndicatorDefinition;
import se.planbok.effect.value.Desired;
import se.planbok.effect.value.Level;
import se.planbok.plan.Naming;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * Defines an indicator.
 *
 * @param key its key
 * @param step the step of the effect chain that it is about
 * @param title its title
 * @param unit in what it is measured
 * @param definition what is measured
 * @param source where values come from
 * @param desired which way it is wished to go
 * @param baseline where it stood at the beginning
 * @param target where it is wished to come
 */
public record DefineIndicator(
        Key key,
        Optional<Key> step,
        Title title,
        Title unit,
        Text definition,
        Text source,
        Optional<Desired> desired,
        Optional<Level> baseline,
        Optional<Level> target)
        implements EffectCommand {

    @Override
    public List<EffectEvent> decide(EffectState study, Circumstances said, Naming naming) {
        naming.free(SubjectKind.INDICATOR, key, study.indicator(key.text()).isPresent());
        step.ifPresent(about -> EffectCommand.standing(study, about, naming));
        return List.of(new IndicatorDefined(
                key.text(),
                step.map(Key::text),
                new IndicatorDefinition(
                        1, title.text(), unit.text(), definition.text(), source.text(), desired, baseline, target)));
    }
}
