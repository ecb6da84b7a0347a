package se.planbok.goal.event;

import java.util.List;
import java.util.Optional;
import se.planbok.goal.value.GoalJudgement;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;
import se.planbok.stream.Evidence;

/**
 * A goal was assessed for a year; what was said of that year before stands in the history.
 *
 * @param goal the goal
 * @param year the year
 * @param judgement how it stood
 * @param reasoning why that is the judgement
 * @param evidence what it rests on
 * @param before the judgement of the same year that this takes the place of
 */
public record GoalAssessed(
        String goal,
        int year,
        GoalJudgement judgement,
        String reasoning,
        List<Evidence> evidence,
        Optional<GoalJudgement> before)
        implements GoalEvent {

    /** Copies the evidence; none where none is told. */
    public GoalAssessed {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.GOAL, goal));
    }
}
