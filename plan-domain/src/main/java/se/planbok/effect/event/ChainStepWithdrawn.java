package se.planbok.effect.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A step left the effect chain, and its links with it.
 *
 * @param step the step
 */
public record ChainStepWithdrawn(String step) implements EffectEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.CHAIN_STEP, step));
    }
}
