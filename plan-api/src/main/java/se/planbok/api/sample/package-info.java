/** The sample plan, and what a first start says. */
package se.planbok.api.sample;
