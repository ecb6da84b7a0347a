package se.planbok.view.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.planbok.goal.GoalAssessment;
import se.planbok.goal.GoalState;
import se.planbok.goal.event.GoalProgrammeOpened;
import se.planbok.goal.value.GoalJudgement;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.PartialDate;
import se.planbok.stream.Evidence;
import se.planbok.view.document.PlanDocument;
import se.planbok.view.finding.ShownFinding;

/**
 * A goal programme: its goals, who serves them, and how they stood year by year.
 *
 * @param goalProgrammeId the programme
 * @param version the number of the last event that is told
 * @param organisation the organisation's key
 * @param organisationTitle its name
 * @param first the first year
 * @param last the last year
 * @param title the programme's title
 * @param goals the goals in the order set, also those given up
 * @param unpursued keys of the goals that stand and no initiative serves
 * @param withoutGoal initiatives in the organisation's plans of these years that serve none of the goals
 * @param findings what does not add up
 */
public record GoalProgrammeDocument(
        String goalProgrammeId,
        long version,
        String organisation,
        Optional<String> organisationTitle,
        int first,
        int last,
        String title,
        List<Goal> goals,
        List<String> unpursued,
        List<Initiative> withoutGoal,
        List<ShownFinding> findings) {

    /**
     * The programme as it is read.
     *
     * @param programme an opened one
     * @param day on which it is looked at
     * @param plans the organisation's plans of the programme's years, as they were then
     */
    public static GoalProgrammeDocument of(GoalState programme, LocalDate day, Collection<PlanDocument> plans) {
        GoalProgrammeOpened opened = programme.opening().orElseThrow();
        return new GoalProgrammeDocument(
                programme.id(),
                programme.version(),
                opened.organisation(),
                opened.organisationTitle(),
                opened.first(),
                opened.last(),
                opened.title(),
                programme.goals().values().stream().map(Goal::of).toList(),
                programme.goals().values().stream()
                        .filter(goal -> !goal.withdrawn() && goal.initiatives().isEmpty())
                        .map(se.planbok.goal.Goal::key)
                        .toList(),
                withoutGoal(programme.initiatives(), plans),
                programme.findingsOn(day).stream().map(ShownFinding::of).toList());
    }

    private static List<Initiative> withoutGoal(Set<String> serving, Collection<PlanDocument> plans) {
        Map<String, Initiative> found = new LinkedHashMap<>();
        plans.forEach(plan -> plan.chapters().stream()
                .flatMap(chapter -> chapter.activities().stream())
                .filter(activity ->
                        activity.status() == ActivityStatus.ACTIVE && !serving.contains(activity.initiative()))
                .forEach(activity -> found.merge(
                        activity.initiative(),
                        new Initiative(activity.initiative(), activity.title(), List.of(plan.planId())),
                        Initiative::and)));
        return List.copyOf(found.values());
    }

    /** Whether a goal stands. */
    public enum Status {
        /** It stands. */
        ACTIVE,
        /** It was given up. */
        WITHDRAWN
    }

    /**
     * A goal.
     *
     * @param key its key
     * @param title its title
     * @param summary what it means
     * @param status whether it stands
     * @param initiatives keys of the initiatives that serve it
     * @param assessments all that was said of it, by year and then the oldest first
     */
    public record Goal(
            String key,
            String title,
            Optional<String> summary,
            Status status,
            List<String> initiatives,
            List<Assessment> assessments) {

        static Goal of(se.planbok.goal.Goal goal) {
            return new Goal(
                    goal.key(),
                    goal.text().title(),
                    goal.text().summary(),
                    goal.withdrawn() ? Status.WITHDRAWN : Status.ACTIVE,
                    goal.initiatives(),
                    goal.assessments().stream()
                            .map(assessment -> Assessment.of(goal, assessment))
                            .sorted(Comparator.comparingInt(Assessment::year))
                            .toList());
        }
    }

    /**
     * What was said of a goal in a year.
     *
     * @param year the year
     * @param judgement how it stood
     * @param reasoning why that is the judgement
     * @param evidence what it rests on
     * @param holds whether it holds; otherwise a later one of the same year does
     * @param reason why the year was assessed again
     * @param decision the decision that it rests on
     * @param dated when it holds in the world
     * @param sequence the number of its event
     * @param at when it was recorded, UTC
     * @param by the opaque id of who recorded it
     */
    public record Assessment(
            int year,
            GoalJudgement judgement,
            String reasoning,
            List<Evidence> evidence,
            boolean holds,
            Optional<String> reason,
            Optional<DecisionReference> decision,
            Optional<PartialDate> dated,
            long sequence,
            Instant at,
            String by) {

        static Assessment of(se.planbok.goal.Goal goal, GoalAssessment assessment) {
            return new Assessment(
                    assessment.year(),
                    assessment.judgement(),
                    assessment.reasoning(),
                    assessment.evidence(),
                    goal.assessment(assessment.year()).orElseThrow().sequence() == assessment.sequence(),
                    assessment.said().reason(),
                    assessment.said().decision(),
                    assessment.said().dated(),
                    assessment.sequence(),
                    assessment.at(),
                    assessment.by());
        }
    }

    /**
     * An initiative in the organisation's plans.
     *
     * @param initiative its key
     * @param title what an activity of it is called, in the first of the plans
     * @param plans the plans that have it
     */
    public record Initiative(String initiative, String title, List<String> plans) {

        Initiative and(Initiative later) {
            List<String> all = new ArrayList<>(plans);
            later.plans.stream().filter(plan -> !all.contains(plan)).forEach(all::add);
            return new Initiative(initiative, title, List.copyOf(all));
        }
    }
}
