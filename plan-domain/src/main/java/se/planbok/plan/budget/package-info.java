/** Money out, planned: lines, reservations and nominations. */
package se.planbok.plan.budget;
