/** The facts of a goal programme's history. */
package se.planbok.goal.event;
