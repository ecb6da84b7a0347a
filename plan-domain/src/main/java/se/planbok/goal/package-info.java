/**
 * Goals for several years: assessed year by year, and pursued by initiatives of the plans. {@link
 * se.planbok.goal.GoalProgramme} takes the commands; each is a record with its fields and its decision, and {@link
 * se.planbok.goal.GoalState} is what the history has made of the programme so far.
 */
package se.planbok.goal;
