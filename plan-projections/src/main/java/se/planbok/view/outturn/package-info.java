/** What was used of days and money against what was planned, and what became of each activity. */
package se.planbok.view.outturn;
