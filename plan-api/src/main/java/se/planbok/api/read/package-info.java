/** What is read from the history: one endpoint for each question. */
package se.planbok.api.read;
