package se.planbok.effect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.planbok.effect.event.EffectEvent;
import se.planbok.effect.event.IndicatorDefinition;
import se.planbok.effect.event.IndicatorRevised;
import se.planbok.effect.value.Desired;
import se.planbok.effect.value.Level;
import se.planbok.plan.Naming;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * Gives an indicator its next definition; what is not said stays.
 *
 * @param indicator the indicator
 * @param title its title
 * @param unit in what it is measured
 * @param definition what is measured
 * @param source where values come from
 * @param desired which way it is wished to go
 * @param baseline where it stood at the beginning
 * @param target where it is wished to come
 */
@ReasonRequired
public record ReviseIndicator(
        Key indicator,
        Optional<Title> title,
        Optional<Title> unit,
        Optional<Text> definition,
        Optional<Text> source,
        Optional<Desired> desired,
        Optional<Level> baseline,
        Optional<Level> target)
        implements EffectCommand {

    /** @throws InvalidValue {@code nothing-described} */
    public ReviseIndicator {
        if (Stream.of(title, unit, definition, source, desired, baseline, target)
                .allMatch(Optional::isEmpty)) {
            throw new InvalidValue("", "nothing-described");
        }
    }

    @Override
    public List<EffectEvent> decide(EffectState study, Circumstances said, Naming naming) {
        Optional<Indicator> named = naming.known(SubjectKind.INDICATOR, indicator, study.indicator(indicator.text()));
        naming.settleNames();
        IndicatorDefinition before = named.orElseThrow().definition();
        IndicatorDefinition after = after(before, before.number());
        return after.equals(before)
                ? List.of()
                : List.of(new IndicatorRevised(indicator.text(), before, after(before, before.number() + 1)));
    }

    private IndicatorDefinition after(IndicatorDefinition before, int number) {
        return new IndicatorDefinition(
                number,
                title.map(Title::text).orElse(before.title()),
                unit.map(Title::text).orElse(before.unit()),
                definition.map(Text::text).orElse(before.definition()),
                source.map(Text::text).orElse(before.source()),
                desired.or(before::desired),
                baseline.or(before::baseline),
                target.or(before::target));
    }
}
