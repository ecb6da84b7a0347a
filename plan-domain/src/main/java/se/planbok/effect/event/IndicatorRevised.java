package se.planbok.effect.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * An indicator got a new definition; what was measured before was measured by the one before.
 *
 * @param indicator the indicator
 * @param before its definition before
 * @param after its definition after
 */
public record IndicatorRevised(String indicator, IndicatorDefinition before, IndicatorDefinition after)
        implements EffectEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.INDICATOR, indicator));
    }
}
