/**
 * The event log: what happened, appended durably in one order and read back. Plain JDBC on PostgreSQL 15 or later;
 * knows neither the framework nor what the events mean.
 */
package se.planbok.api.history;
