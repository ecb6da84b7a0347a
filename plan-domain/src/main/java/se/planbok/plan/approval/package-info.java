/** The plan's way through the authorities that treat and adopt it (R9, R10, R12). */
package se.planbok.plan.approval;
