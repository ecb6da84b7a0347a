/** The small values of goal programmes that a plan does not have. */
package se.planbok.goal.value;
