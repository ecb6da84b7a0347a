/**
 * The plan: an organisation's operational plan for a year, kept as a history of decisions. {@link se.planbok.plan.Plan}
 * takes the commands; each command is a record in the package of its concern, with its fields, its decision and the
 * rules that it must uphold; {@link se.planbok.plan.PlanState} is what the history has made of the plan so far.
 */
package se.planbok.plan;
