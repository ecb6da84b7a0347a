/** Who sends a request and what they may do. Everything else knows people only by {@link se.planbok.api.identity.Person}. */
package se.planbok.api.identity;
