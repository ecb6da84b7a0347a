/**
 * Whose decision a change is (R5–R7, R9, R11, R12, R15): {@link se.planbok.plan.mandate.Mandates} judges every event that
 * a command decided, whatever its concern; {@link se.planbok.plan.mandate.Change} says what kind of change it is.
 */
package se.planbok.plan.mandate;
