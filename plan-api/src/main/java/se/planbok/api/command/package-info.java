/** The way of a command: from its request to its durable answer. */
package se.planbok.api.command;
