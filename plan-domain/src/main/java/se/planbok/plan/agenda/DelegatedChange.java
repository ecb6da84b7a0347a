package se.planbok.plan.agenda;

import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Informing;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.Subject;

/**
 * A change that was let through under delegation (R5), of which an authority is still to be told.
 *
 * @param sequence the number of its event
 * @param type the event's name
 * @param subject what it was about
 * @param authority who is to be told
 * @param day when it holds: a day, in stated history perhaps a month or a year
 * @param informing whether that is a duty or a courtesy
 * @param matter what the rule speaks of
 * @param threshold the rule's limit
 * @param figure what was held against it
 */
public record DelegatedChange(
        long sequence,
        String type,
        Subject subject,
        String authority,
        String day,
        Informing informing,
        Matter matter,
        Figure threshold,
        Figure figure) {}
