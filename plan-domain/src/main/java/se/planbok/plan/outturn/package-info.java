/** What was used of money and days: facts, which no rule refuses. */
package se.planbok.plan.outturn;
