/** Figures by their paths, the events that add up to one, and what changed between two moments. */
package se.planbok.view.explain;
