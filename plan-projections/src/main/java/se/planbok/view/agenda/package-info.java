/** What an authority is to decide, be told of and follow up: it writes itself from the history, and empties itself. */
package se.planbok.view.agenda;
