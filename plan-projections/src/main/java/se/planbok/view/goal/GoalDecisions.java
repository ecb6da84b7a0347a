package se.planbok.view.goal;

import java.util.List;
import se.planbok.view.decision.LoggedDecision;

/**
 * A part of a goal programme's changes in words.
 *
 * @param goalProgrammeId the programme
 * @param version the number of the last event that is logged
 * @param decisions the changes asked for, by sequence
 */
public record GoalDecisions(String goalProgrammeId, long version, List<LoggedDecision> decisions) {}
