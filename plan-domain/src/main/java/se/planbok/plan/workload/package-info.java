/** Capacity, working days and cash needs. */
package se.planbok.plan.workload;
