package se.planbok.effect;

import java.util.OptionalLong;
import se.planbok.plan.value.Days;

/**
 * How much is put into an initiative in a plan.
 *
 * @param initiative its key
 * @param days its working days
 * @param kronor its money
 * @param threshold the kronor above which somebody other than a delegate decides, by the rule that is in force on the
 *     plan's last day; absent where none is
 * @param since the number of the plan's event that a finding about it would point to
 */
public record Effort(String initiative, Days days, long kronor, OptionalLong threshold, long since) {}
