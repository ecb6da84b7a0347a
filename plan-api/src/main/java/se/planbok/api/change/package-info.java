/** What happens in a plan, a goal programme or an effect study, told to those who listen as it happens. */
package se.planbok.api.change;
