/** Commands that a rule refused, kept outside the history for two years. */
package se.planbok.api.refusal;
