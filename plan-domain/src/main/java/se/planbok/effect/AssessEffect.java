package se.planbok.effect;

import java.util.List;
import java.util.Optional;
import se.planbok.effect.event.EffectAssessed;
import se.planbok.effect.event.EffectEvent;
import se.planbok.effect.value.EffectJudgement;
import se.planbok.plan.Naming;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.stream.Evidence;

/**
 * Assesses the effects for a year. A year that was assessed may be assessed again, with a reason; both are shown for ever.
 *
 * @param year the year
 * @param judgement whether the effect has come
 * @param contribution what the organisation can claim a part in
 * @param reasoning why that is the judgement
 * @param evidence what it rests on
 */
public record AssessEffect(
        PlanYear year, EffectJudgement judgement, Text contribution, Text reasoning, List<Evidence> evidence)
        implements EffectCommand {

    @Override
    public List<EffectEvent> decide(EffectState study, Circumstances said, Naming naming) {
        Optional<EffectAssessment> before = study.assessment(year.number());
        if (before.filter(this::saysTheSame).isPresent()) {
            return List.of();
        }
        naming.fits(
                before.isEmpty() || said.reason().isPresent(),
                SubjectKind.EFFECT_STUDY,
                study.id(),
                Misfit.ASSESSED_ALREADY,
                before.map(assessment -> assessment.judgement().name()).orElse(""));
        return List.of(new EffectAssessed(
                study.id(),
                year.number(),
                judgement,
                contribution.text(),
                reasoning.text(),
                evidence,
                before.map(EffectAssessment::judgement)));
    }

    private boolean saysTheSame(EffectAssessment before) {
        return before.judgement() == judgement
                && before.contribution().equals(contribution.text())
                && before.reasoning().equals(reasoning.text())
                && before.evidence().equals(evidence);
    }
}
