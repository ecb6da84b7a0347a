/** Follow-up over HTTP: an organisation's plans year over year, with the effects of its efforts. */
package se.planbok.api.followup;
