/** How a plan stands, kept once for all views that are functions of that: its findings and its agendas. */
package se.planbok.view.standing;
