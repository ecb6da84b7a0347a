/** Year over year: what became of efforts, lines and whole plans, joined from the outturn of each year's plan. */
package se.planbok.view.followup;
