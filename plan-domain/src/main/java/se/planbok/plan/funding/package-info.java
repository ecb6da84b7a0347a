/** Money in, and money beside the budget. */
package se.planbok.plan.funding;
