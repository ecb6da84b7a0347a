package se.planbok.effect.event;

import java.util.List;
import java.util.Optional;
import se.planbok.effect.value.EffectJudgement;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;
import se.planbok.stream.Evidence;

/**
 * The effects of an initiative were assessed for a year; what was said of that year before stands in the history.
 *
 * @param study the study
 * @param year the year
 * @param judgement whether the effect has come
 * @param contribution what the organisation can claim a part in
 * @param reasoning why that is the judgement
 * @param evidence what it rests on
 * @param before the judgement of the same year that this takes the place of
 */
public record EffectAssessed(
        String study,
        int year,
        EffectJudgement judgement,
        String contribution,
        String reasoning,
        List<Evidence> evidence,
        Optional<EffectJudgement> before)
        implements EffectEvent {

    /** Copies the evidence; none where none is told. */
    public EffectAssessed {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.EFFECT_STUDY, study));
    }
}
