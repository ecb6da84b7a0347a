/** A plan's end: what is carried into next year's plan, and the closing (R14–R16). */
package se.planbok.plan.closing;
