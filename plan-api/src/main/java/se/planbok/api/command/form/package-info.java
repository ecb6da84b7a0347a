/**
 * The form of commands in the interface: read from the commands' own records, so that a command which is added to the
 * domain is parsed and described without anything being written here.
 */
package se.planbok.api.command.form;
