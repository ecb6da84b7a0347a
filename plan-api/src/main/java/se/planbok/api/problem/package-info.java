/**
 * Every answer that says no or that something went wrong, as problem details (RFC 9457): the rules' refusals, malformed
 * requests, and what the container, the firewall and the sign-in object to. The only place with status codes.
 */
package se.planbok.api.problem;
