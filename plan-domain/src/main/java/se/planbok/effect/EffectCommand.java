package se.planbok.effect;

import java.util.Optional;
import se.planbok.effect.event.EffectEvent;
import se.planbok.plan.Naming;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;
import se.planbok.stream.StreamCommand;

/** An order to an effect study. */
public interface EffectCommand extends StreamCommand<EffectState, EffectEvent> {

    /** The step that a command names: it exists (R1) and is not withdrawn (R18). */
    static Optional<ChainStep> standing(EffectState study, Key step, Naming naming) {
        Optional<ChainStep> named = naming.known(SubjectKind.CHAIN_STEP, step, study.step(step.text()));
        named.ifPresent(found -> naming.fits(
                !found.withdrawn(), SubjectKind.CHAIN_STEP, step, Misfit.CHAIN_STEP_WITHDRAWN, "WITHDRAWN"));
        return named;
    }
}
