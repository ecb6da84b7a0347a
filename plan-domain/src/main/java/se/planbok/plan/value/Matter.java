package se.planbok.plan.value;

/** What a delegation rule speaks of (R5). */
public enum Matter {
    /** Reserving, changing or moving a reservation; adding or revising a line. Kronor. */
    MONEY,
    /** Allocating, withdrawing or moving days; revising capacity. Working days. */
    DAYS,
    /** Adding, starting or cancelling an activity; changing priority. No figure. */
    SCOPE
}
