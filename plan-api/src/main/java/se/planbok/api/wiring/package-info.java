/** Where the parts are put together, and the only place outside the plan's handler that knows the framework. */
package se.planbok.api.wiring;
