/** The samples, each loaded as a planner would send it, and what a start says. */
package se.planbok.api.sample;
