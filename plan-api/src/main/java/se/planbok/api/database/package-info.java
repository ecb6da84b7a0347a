/**
 * The database of the service: an embedded PostgreSQL below the data directory, or an external one that its user names.
 * {@link se.planbok.api.database.EmbeddedDatabase} is plain Java and knows no framework;
 * {@link se.planbok.api.database.DatabaseConfiguration} is the wiring.
 */
package se.planbok.api.database;
