/** The log of decisions: every change in words, as good minutes would put it. */
package se.planbok.view.decision;
