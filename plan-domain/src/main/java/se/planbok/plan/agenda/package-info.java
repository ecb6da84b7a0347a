/** What lies with whom: matters that await an authority, and what it is still to be told of. */
package se.planbok.plan.agenda;
