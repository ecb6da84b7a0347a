package se.planbok.plan.structure;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.value.CapacityBasis;
import se.planbok.plan.value.Currency;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PlanId;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Title;

/**
 * Opens an organisation's plan for a year.
 *
 * @param organisation the organisation's key
 * @param year the year
 * @param title the plan's title
 * @param capacity working days to give out; absent with basis UNKNOWN
 * @param basis where the capacity comes from; STATED unless said
 * @param organisationTitle the organisation's name
 * @param from the period's first day; the year's first unless said
 * @param to the period's last day; the year's last unless said
 * @param currency the currency of all amounts; SEK
 * @param partial whether the plan is known only in part
 */
public record OpenPlan(
        Key organisation,
        PlanYear year,
        Title title,
        Optional<Days> capacity,
        Optional<CapacityBasis> basis,
        Optional<Title> organisationTitle,
        Optional<Day> from,
        Optional<Day> to,
        Optional<Currency> currency,
        boolean partial)
        implements PlanCommand {

    /** @throws InvalidValue when the capacity does not go with its basis, or the period ends before it begins */
    public OpenPlan {
        CapacityBasis.check(capacity, basis);
        if (firstDay(year, from).date().isAfter(lastDay(year, to).date())) {
            throw new InvalidValue("to", "from-after-to");
        }
    }

    private static Day firstDay(PlanYear year, Optional<Day> from) {
        return from.orElseGet(() -> Day.parse(year + "-01-01"));
    }

    private static Day lastDay(PlanYear year, Optional<Day> to) {
        return to.orElseGet(() -> Day.parse(year + "-12-31"));
    }

    /** The identifier of the plan that this opens. */
    public PlanId planId() {
        return PlanId.of(organisation, year);
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        judgement.free(SubjectKind.PLAN, plan.id(), plan.isOpened());
        judgement.settleNames();
        return List.of(new PlanOpened(
                organisation.text(),
                year.number(),
                title.text(),
                capacity,
                basis.orElse(CapacityBasis.STATED),
                organisationTitle.map(Title::text),
                firstDay(year, from).toString(),
                lastDay(year, to).toString(),
                currency.orElse(Currency.SEK),
                partial));
    }
}
