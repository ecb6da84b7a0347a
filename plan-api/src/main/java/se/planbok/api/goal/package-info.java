/** Goal programmes over HTTP. */
package se.planbok.api.goal;
