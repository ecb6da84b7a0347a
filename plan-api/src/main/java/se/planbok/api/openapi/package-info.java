/** What the service tells of its own interface: OpenAPI 3.1, its readable page, and {@code /api-info}. */
package se.planbok.api.openapi;
