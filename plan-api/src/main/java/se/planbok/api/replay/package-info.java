/**
 * Folds the views anew from an exported history, on any machine: it needs no service, no database and no Spring, and
 * answers what the service answers, byte for byte.
 */
package se.planbok.api.replay;
