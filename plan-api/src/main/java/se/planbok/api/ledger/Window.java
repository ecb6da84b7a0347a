package se.planbok.api.ledger;

/**
 * What is stored and not yet sealed. Whoever writes to the database past the service within it is not found out.
 *
 * @param sealed position of the last sealed event, 0 before the first
 * @param unsealed how many events after it wait
 * @param lagMillis how long ago the first of them was recorded, in milliseconds; 0 when none waits
 */
public record Window(long sealed, long unsealed, long lagMillis) {}
