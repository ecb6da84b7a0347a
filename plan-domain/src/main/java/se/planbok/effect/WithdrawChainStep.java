package se.planbok.effect;

import java.util.List;
import se.planbok.effect.event.ChainStepWithdrawn;
import se.planbok.effect.event.EffectEvent;
import se.planbok.plan.Naming;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.Key;

/**
 * Takes a step out of the effect chain, with its links.
 *
 * @param step the step
 */
@ReasonRequired
public record WithdrawChainStep(Key step) implements EffectCommand {

    @Override
    public List<EffectEvent> decide(EffectState study, Circumstances said, Naming naming) {
        EffectCommand.standing(study, step, naming);
        return List.of(new ChainStepWithdrawn(step.text()));
    }
}
