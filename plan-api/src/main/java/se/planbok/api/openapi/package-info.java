/**
 * What the service tells of its own interface: OpenAPI 3.1, its readable page, and {@code /api-info}.
 *
 * <p>Its words are in the resources beside it: {@code addresses.properties} for addresses and parameters,
 * {@code answers.properties} for answers, {@code fields.properties} for commands, and an example of each answer in
 * {@code examples}.
 */
package se.planbok.api.openapi;
