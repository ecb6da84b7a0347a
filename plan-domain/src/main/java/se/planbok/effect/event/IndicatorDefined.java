package se.planbok.effect.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * An indicator was defined.
 *
 * @param indicator its key
 * @param step the step of the effect chain that it is about
 * @param after its first definition
 */
public record IndicatorDefined(String indicator, Optional<String> step, IndicatorDefinition after)
        implements EffectEvent {

    @Override
    public List<Subject> subjects() {
        return step.map(key -> List.of(
                        new Subject(SubjectKind.INDICATOR, indicator), new Subject(SubjectKind.CHAIN_STEP, key)))
                .orElseGet(() -> List.of(new Subject(SubjectKind.INDICATOR, indicator)));
    }
}
