package se.planbok.effect.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A step of the effect chain is held to lead to another.
 *
 * @param from the step that leads
 * @param to the step that it leads to
 * @param assumption what must hold for that
 * @param before what was assumed before, where the two were linked already
 */
public record ChainStepsLinked(String from, String to, Optional<String> assumption, Optional<String> before)
        implements EffectEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.CHAIN_STEP, from), new Subject(SubjectKind.CHAIN_STEP, to));
    }
}
