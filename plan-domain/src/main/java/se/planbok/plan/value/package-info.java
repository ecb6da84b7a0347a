/** The small values that commands, events and rules speak in. Each checks its own form; an ill-formed one cannot exist. */
package se.planbok.plan.value;
