package se.planbok.effect;

import java.util.List;
import java.util.Optional;
import se.planbok.effect.event.EffectEvent;
import se.planbok.effect.event.EffectStudyOpened;
import se.planbok.effect.value.EffectStudyId;
import se.planbok.plan.Naming;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * Opens the study of what an initiative leads to.
 *
 * @param organisation the organisation's key
 * @param initiative the initiative; by default an activity's own key
 * @param title the study's title
 * @param question what it is to answer
 */
public record OpenEffectStudy(Key organisation, Key initiative, Title title, Optional<Text> question)
        implements EffectCommand {

    @Override
    public Optional<String> opens() {
        return Optional.of(EffectStudyId.of(organisation, initiative).text());
    }

    @Override
    public List<EffectEvent> decide(EffectState study, Circumstances said, Naming naming) {
        naming.free(SubjectKind.EFFECT_STUDY, study.id(), study.isOpened());
        return List.of(
                new EffectStudyOpened(organisation.text(), initiative.text(), title.text(), question.map(Text::text)));
    }
}
