/** Who may decide what, and how decisions are taken (R5–R7, R17). */
package se.planbok.plan.delegation;
