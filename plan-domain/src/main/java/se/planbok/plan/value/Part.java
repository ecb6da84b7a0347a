package se.planbok.plan.value;

/**
 * A part of a reservation.
 *
 * @param title what it is for
 * @param amount kronor
 */
public record Part(Title title, Money amount) {}
