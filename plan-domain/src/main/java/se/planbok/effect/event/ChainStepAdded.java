package se.planbok.effect.event;

import java.util.List;
import java.util.Optional;
import se.planbok.effect.value.ChainStage;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * The effect chain got a step.
 *
 * @param step its key
 * @param stage how far along the way it stands
 * @param title its title
 * @param summary what it is
 */
public record ChainStepAdded(String step, ChainStage stage, String title, Optional<String> summary)
        implements EffectEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.CHAIN_STEP, step));
    }
}
