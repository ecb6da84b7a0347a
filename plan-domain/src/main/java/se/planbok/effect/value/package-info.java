/** The small values of effect studies that a plan does not have. */
package se.planbok.effect.value;
