package se.planbok.plan.workload;

import java.util.Optional;
import se.planbok.plan.value.CashNeed;

/**
 * An activity's need of money beside its days, as stated.
 *
 * @param need the need
 * @param minimum whether it is stated as a minimum
 * @param note a note to it
 */
public record StatedNeed(CashNeed need, boolean minimum, Optional<String> note) {}
