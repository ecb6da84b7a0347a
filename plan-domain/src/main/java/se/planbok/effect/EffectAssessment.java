package se.planbok.effect;

import java.time.Instant;
import java.util.List;
import se.planbok.effect.event.EffectAssessed;
import se.planbok.effect.value.EffectJudgement;
import se.planbok.plan.event.Circumstances;
import se.planbok.stream.Evidence;
import se.planbok.stream.Occurrence;

/**
 * What was said of the effects in a year.
 *
 * @param year the year
 * @param judgement whether the effect has come
 * @param contribution what the organisation can claim a part in
 * @param reasoning why that is the judgement
 * @param evidence what it rests on
 * @param sequence the number of its event
 * @param at when it was recorded
 * @param by the opaque id of who recorded it
 * @param said what was said beside it
 */
public record EffectAssessment(
        int year,
        EffectJudgement judgement,
        String contribution,
        String reasoning,
        List<Evidence> evidence,
        long sequence,
        Instant at,
        String by,
        Circumstances said) {

    static EffectAssessment of(EffectAssessed event, Occurrence<?> occurrence) {
        return new EffectAssessment(
                event.year(),
                event.judgement(),
                event.contribution(),
                event.reasoning(),
                event.evidence(),
                occurrence.sequence(),
                occurrence.at(),
                occurrence.by(),
                occurrence.circumstances());
    }
}
