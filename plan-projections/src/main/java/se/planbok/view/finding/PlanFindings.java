package se.planbok.view.finding;

import java.util.List;

/**
 * What does not add up in a plan.
 *
 * @param planId the plan
 * @param version the number of the last event that is counted
 * @param findings the findings, the gravest first, then by code and subject
 */
public record PlanFindings(String planId, long version, List<ShownFinding> findings) {}
