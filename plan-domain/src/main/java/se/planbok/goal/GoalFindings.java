package se.planbok.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.planbok.goal.event.GoalProgrammeOpened;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/** What does not add up in a goal programme. */
final class GoalFindings {

    private GoalFindings() {}

    /** Goals that stand and were not assessed for a year that has ended: one finding for each goal and year. */
    static List<Finding> on(GoalState programme, LocalDate day) {
        return programme.opening().stream()
                .flatMap(opened -> ended(opened, day)
                        .boxed()
                        .flatMap(year -> programme.goals().values().stream()
                                .filter(goal -> !goal.withdrawn()
                                        && goal.assessment(year).isEmpty())
                                .map(goal -> notAssessed(goal, year))))
                .toList();
    }

    private static IntStream ended(GoalProgrammeOpened opened, LocalDate day) {
        return IntStream.rangeClosed(opened.first(), Math.min(opened.last(), day.getYear() - 1));
    }

    private static Finding notAssessed(Goal goal, int year) {
        return new Finding(
                FindingCode.GOAL_NOT_ASSESSED,
                new Subject(SubjectKind.GOAL, goal.key()),
                Optional.of(Figure.of(Integer.toString(year))),
                Optional.empty(),
                Optional.empty(),
                goal.since(),
                Optional.empty());
    }
}
