/** The plan: an organisation's operational plan for a year, kept as a history of decisions. */
package se.planbok.plan;
