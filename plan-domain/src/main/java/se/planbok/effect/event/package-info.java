/** The facts of an effect study's history. */
package se.planbok.effect.event;
