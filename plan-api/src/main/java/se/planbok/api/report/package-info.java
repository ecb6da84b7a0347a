/** Reports: what a report says, as a table with headings, apart from how it is drawn in a format. */
package se.planbok.api.report;
