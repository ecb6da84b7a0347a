/** What happens in a plan, told to those who listen as it happens. */
package se.planbok.api.change;
