package se.planbok.effect;

import java.util.List;
import java.util.Optional;
import se.planbok.effect.event.ChainStepAdded;
import se.planbok.effect.event.EffectEvent;
import se.planbok.effect.value.ChainStage;
import se.planbok.plan.Naming;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * Adds a step to the effect chain.
 *
 * @param key its key
 * @param stage how far along the way from means to ends it stands
 * @param title its title
 * @param summary what it is
 */
public record AddChainStep(Key key, ChainStage stage, Title title, Optional<Text> summary) implements EffectCommand {

    @Override
    public List<EffectEvent> decide(EffectState study, Circumstances said, Naming naming) {
        naming.free(SubjectKind.CHAIN_STEP, key, study.step(key.text()).isPresent());
        return List.of(new ChainStepAdded(key.text(), stage, title.text(), summary.map(Text::text)));
    }
}
