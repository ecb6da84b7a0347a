package se.planbok.effect.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * The study of what an initiative leads to was opened.
 *
 * @param organisation the organisation's key
 * @param initiative the initiative
 * @param title the study's title
 * @param question what it is to answer
 */
public record EffectStudyOpened(String organisation, String initiative, String title, Optional<String> question)
        implements EffectEvent {

    /** The study's identifier. */
    public String study() {
        return organisation + "-effekt-" + initiative;
    }

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.EFFECT_STUDY, study()), new Subject(SubjectKind.INITIATIVE, initiative));
    }
}
