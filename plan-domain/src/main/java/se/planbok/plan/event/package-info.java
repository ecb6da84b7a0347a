/**
 * The facts that a plan's history consists of: the contract between the parts of the service. One record a fact, sealed
 * by concern, so that a view names the concerns that it ignores and the compiler finds what it forgot.
 */
package se.planbok.plan.event;
