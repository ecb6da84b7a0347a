package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.CapacityBasis;
import se.planbok.plan.value.Currency;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Subject;

/**
 * An organisation's plan for a year was opened.
 *
 * @param organisation the organisation's key
 * @param year the year
 * @param title the plan's title
 * @param capacity working days to give out, where known
 * @param basis where the capacity comes from
 * @param organisationTitle the organisation's name
 * @param from first day of the period
 * @param to last day of the period
 * @param currency the currency of all amounts
 * @param partial whether the plan is known only in part, so that nothing is compared with what was not stated
 */
public record PlanOpened(
        String organisation,
        int year,
        String title,
        Optional<Days> capacity,
        CapacityBasis basis,
        Optional<String> organisationTitle,
        String from,
        String to,
        Currency currency,
        boolean partial)
        implements StructureEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.plan(organisation + "-" + year);
    }
}
