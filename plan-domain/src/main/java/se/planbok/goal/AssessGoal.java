package se.planbok.goal;

import java.util.List;
import java.util.Optional;
import se.planbok.goal.event.GoalAssessed;
import se.planbok.goal.event.GoalEvent;
import se.planbok.goal.value.GoalJudgement;
import se.planbok.plan.Naming;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.stream.Evidence;

/**
 * Assesses a goal for one of the programme's years. A year that was assessed may be assessed again, with a reason; both
 * are shown for ever.
 *
 * @param goal the goal
 * @param year the year
 * @param judgement how it stood
 * @param reasoning why that is the judgement
 * @param evidence what it rests on
 */
public record AssessGoal(Key goal, PlanYear year, GoalJudgement judgement, Text reasoning, List<Evidence> evidence)
        implements GoalCommand {

    @Override
    public List<GoalEvent> decide(GoalState programme, Circumstances said, Naming naming) {
        Optional<Goal> named = GoalCommand.standing(programme, goal, naming);
        naming.fits(
                programme.hasYear(year.number()),
                SubjectKind.GOAL,
                goal,
                Misfit.YEAR_NOT_OF_PROGRAMME,
                programme.years());
        naming.settleNames();
        Optional<GoalAssessment> before = named.orElseThrow().assessment(year.number());
        if (before.filter(this::saysTheSame).isPresent()) {
            return List.of();
        }
        naming.fits(
                before.isEmpty() || said.reason().isPresent(),
                SubjectKind.GOAL,
                goal,
                Misfit.ASSESSED_ALREADY,
                before.map(assessment -> assessment.judgement().name()).orElse(""));
        return List.of(new GoalAssessed(
                goal.text(),
                year.number(),
                judgement,
                reasoning.text(),
                evidence,
                before.map(GoalAssessment::judgement)));
    }

    private boolean saysTheSame(GoalAssessment before) {
        return before.judgement() == judgement
                && before.reasoning().equals(reasoning.text())
                && before.evidence().equals(evidence);
    }
}
