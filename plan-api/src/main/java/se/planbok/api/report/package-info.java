/**
 * Reports: what a report says, as a {@link se.planbok.api.report.Report} for people or a
 * {@link se.planbok.api.report.Table} for a spreadsheet, apart from how it is drawn in a format.
 */
package se.planbok.api.report;
