package se.planbok.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.pcollections.OrderedPMap;
import se.planbok.goal.event.GoalAbandoned;
import se.planbok.goal.event.GoalAdded;
import se.planbok.goal.event.GoalAssessed;
import se.planbok.goal.event.GoalEvent;
import se.planbok.goal.event.GoalProgrammeOpened;
import se.planbok.goal.event.GoalPursued;
import se.planbok.goal.event.GoalRevised;
import se.planbok.goal.event.GoalText;
import se.planbok.goal.event.GoalWithdrawn;
import se.planbok.plan.finding.Finding;
import se.planbok.stream.Occurrence;
import se.planbok.stream.StreamState;

/**
 * What a goal programme's history has made of it.
 *
 * @param id the programme's identifier
 * @param version the number of the last event; −1 before the programme is opened
 * @param lastAt when the last event was recorded
 * @param opening how it was opened; empty before it is
 * @param goals the goals by key in the order set, also those given up
 */
public record GoalState(
        String id, long version, Instant lastAt, Optional<GoalProgrammeOpened> opening, OrderedPMap<String, Goal> goals)
        implements StreamState<GoalState, GoalEvent> {

    /** A goal programme that is not opened yet. */
    public static GoalState notOpened(String id) {
        return new GoalState(id, NOT_OPENED, Instant.EPOCH, Optional.empty(), OrderedPMap.empty());
    }

    /** The goal by its key, also one that was given up. */
    public Optional<Goal> goal(String key) {
        return Optional.ofNullable(goals.get(key));
    }

    /** Whether the year is one of the programme's. */
    public boolean hasYear(int year) {
        return opening.filter(opened -> opened.first() <= year && year <= opened.last())
                .isPresent();
    }

    /** The programme's years, as people write them. */
    String years() {
        return opening.map(opened -> opened.first() + "-" + opened.last()).orElse("");
    }

    /** Keys of the initiatives that serve a goal that stands; every other initiative serves none of these. */
    public Set<String> initiatives() {
        return goals.values().stream()
                .filter(goal -> !goal.withdrawn())
                .flatMap(goal -> goal.initiatives().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Finding> findingsOn(LocalDate day) {
        return GoalFindings.on(this, day);
    }

    @Override
    public GoalState after(Occurrence<GoalEvent> occurrence) {
        return switch (occurrence.event()) {
            case GoalProgrammeOpened e -> with(occurrence, Optional.of(e), goals);
            case GoalAdded e ->
                with(
                        occurrence,
                        opening,
                        goals.plus(
                                e.goal(),
                                Goal.added(e.goal(), new GoalText(e.title(), e.summary()), occurrence.sequence())));
            case GoalRevised e -> changed(occurrence, e.goal(), goal -> goal.with(e.after()));
            case GoalWithdrawn e -> changed(occurrence, e.goal(), Goal::givenUp);
            case GoalPursued e ->
                changed(
                        occurrence,
                        e.goal(),
                        goal -> goal.served(goal.initiatives().plus(e.initiative())));
            case GoalAbandoned e ->
                changed(
                        occurrence,
                        e.goal(),
                        goal -> goal.served(goal.initiatives().minus(e.initiative())));
            case GoalAssessed e ->
                changed(occurrence, e.goal(), goal -> goal.assessed(GoalAssessment.of(e, occurrence)));
        };
    }

    private GoalState changed(Occurrence<GoalEvent> occurrence, String goal, UnaryOperator<Goal> change) {
        return with(occurrence, opening, goals.plus(goal, change.apply(goals.get(goal))));
    }

    private GoalState with(
            Occurrence<GoalEvent> occurrence,
            Optional<GoalProgrammeOpened> opened,
            OrderedPMap<String, Goal> theGoals) {
        return new GoalState(id, occurrence.sequence(), occurrence.at(), opened, theGoals);
    }
}
