package se.planbok.effect.value;

import se.planbok.plan.value.PartialDate;

/**
 * A value of an indicator that holds for a period.
 *
 * @param value the value
 * @param period a day, a month or a year
 */
public record Level(Decimal value, PartialDate period) {}
