package se.planbok.plan.delegation;

import java.time.LocalDate;
import se.planbok.plan.value.PartialDate;

/**
 * Somebody who stands in for an authority during a period, its first and its last day included.
 *
 * @param authority for whom
 * @param person key or opaque id of who stands in
 * @param from the first day
 * @param to the last day
 */
public record StandIn(String authority, String person, String from, String to) {

    /** Whether the period has any of the days that a decision's date may mean. */
    boolean covers(PartialDate date) {
        return meets(date.firstDay(), date.lastDay());
    }

    /** Whether the period has any of these days. */
    boolean meets(LocalDate first, LocalDate last) {
        return !last.isBefore(LocalDate.parse(from)) && !first.isAfter(LocalDate.parse(to));
    }
}
