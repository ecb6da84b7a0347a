package se.planbok.effect;

import java.util.List;
import java.util.Optional;
import se.planbok.effect.event.ChainStepsLinked;
import se.planbok.effect.event.EffectEvent;
import se.planbok.plan.Naming;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;

/**
 * Says that a step of the effect chain leads to another, on an assumption; said again, the assumption is another.
 *
 * @param from the step that leads
 * @param to the step that it leads to, at the same stage or a later one
 * @param assumption what must hold for that
 */
public record LinkChainSteps(Key from, Key to, Optional<Text> assumption) implements EffectCommand {

    @Override
    public List<EffectEvent> decide(EffectState study, Circumstances said, Naming naming) {
        Optional<ChainStep> leads = EffectCommand.standing(study, from, naming);
        Optional<ChainStep> led = EffectCommand.standing(study, to, naming);
        leads.ifPresent(one -> led.ifPresent(other -> naming.fits(
                !from.equals(to) && one.stage().compareTo(other.stage()) <= 0,
                SubjectKind.CHAIN_STEP,
                to,
                Misfit.CHAIN_LEADS_BACK,
                other.stage())));
        naming.settleNames();
        ChainLink link = new ChainLink(from.text(), to.text(), assumption.map(Text::text));
        Optional<ChainLink> before = study.link(from.text(), to.text());
        return before.filter(link::equals).isPresent()
                ? List.of()
                : List.of(new ChainStepsLinked(
                        link.from(), link.to(), link.assumption(), before.flatMap(ChainLink::assumption)));
    }
}
