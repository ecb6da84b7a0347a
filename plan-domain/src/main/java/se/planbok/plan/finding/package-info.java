/** What does not add up: pure functions of a plan's state. */
package se.planbok.plan.finding;
