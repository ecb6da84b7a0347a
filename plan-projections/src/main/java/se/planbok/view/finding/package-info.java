/** What does not add up, and since when: the domain's findings, shown. */
package se.planbok.view.finding;
