package se.planbok.view.decision;

import java.util.List;

/**
 * A part of a plan's log of decisions.
 *
 * @param planId the plan
 * @param version the number of the last event that is logged
 * @param decisions the changes asked for, by sequence
 */
public record Decisions(String planId, long version, List<LoggedDecision> decisions) {}
