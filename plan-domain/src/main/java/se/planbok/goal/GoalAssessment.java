package se.planbok.goal;

import java.time.Instant;
import java.util.List;
import se.planbok.goal.event.GoalAssessed;
import se.planbok.goal.value.GoalJudgement;
import se.planbok.plan.event.Circumstances;
import se.planbok.stream.Evidence;
import se.planbok.stream.Occurrence;

/**
 * What was said of a goal in a year.
 *
 * @param year the year
 * @param judgement how it stood
 * @param reasoning why that is the judgement
 * @param evidence what it rests on
 * @param sequence the number of its event
 * @param at when it was recorded
 * @param by the opaque id of who recorded it
 * @param said what was said beside it
 */
public record GoalAssessment(
        int year,
        GoalJudgement judgement,
        String reasoning,
        List<Evidence> evidence,
        long sequence,
        Instant at,
        String by,
        Circumstances said) {

    static GoalAssessment of(GoalAssessed event, Occurrence<?> occurrence) {
        return new GoalAssessment(
                event.year(),
                event.judgement(),
                event.reasoning(),
                event.evidence(),
                occurrence.sequence(),
                occurrence.at(),
                occurrence.by(),
                occurrence.circumstances());
    }
}
