/** Working days: who has how many, against capacity. */
package se.planbok.view.workload;
