package se.planbok.plan.closing;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.NextYear;
import se.planbok.plan.NextYearCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.AuthorityNamed;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.PlanOpened;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.structure.Activity;
import se.planbok.plan.value.CapacityBasis;
import se.planbok.plan.value.Currency;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Title;

/**
 * Opens next year's plan from an adopted one, in which nothing changes (R16). It gets the chapters, the authorities and
 * the chosen activities, which go on under the same initiative; no days, needs, money, route or rules. Activities that
 * are not chosen end with the year.
 *
 * @param year the year after the plan's
 * @param title the new plan's title
 * @param capacity working days to give out; absent with basis UNKNOWN
 * @param basis where the capacity comes from; STATED unless said
 * @param activities the activities that go on; none unless said
 */
public record OpenNextYear(
        PlanYear year, Title title, Optional<Days> capacity, Optional<CapacityBasis> basis, List<Key> activities)
        implements NextYearCommand {

    /** @throws InvalidValue when the capacity does not go with its basis */
    public OpenNextYear {
        CapacityBasis.check(capacity, basis);
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, NextYear next, Judgement judgement) {
        String id = next.plan().id();
        judgement.fits(id.endsWith("-" + year), SubjectKind.PLAN, plan.id(), Misfit.NOT_NEXT_YEAR, year);
        next.judgement().free(SubjectKind.PLAN, id, next.plan().isOpened());
        List<Activity> goingOn = activities.stream()
                .distinct()
                .map(activity -> Activities.active(plan, activity, judgement))
                .flatMap(Optional::stream)
                .toList();
        judgement.settleNames();
        judgement.uphold(PlanIsAdopted.toOpenNextYear(plan));
        next.happens(opened(plan, id));
        plan.structure()
                .authorities()
                .forEach((key, authority) ->
                        next.happens(new AuthorityNamed(key, authority.title(), authority.members())));
        plan.structure().chapters().forEach((key, chapter) -> next.happens(new ChapterAdded(key, chapter)));
        goingOn.forEach(activity -> next.happens(goesOn(activity)));
        return List.of();
    }

    private PlanOpened opened(PlanState plan, String id) {
        return new PlanOpened(
                id.substring(0, id.lastIndexOf('-')),
                year.number(),
                title.text(),
                capacity,
                basis.orElse(CapacityBasis.STATED),
                plan.structure().organisationTitle(),
                year + "-01-01",
                year + "-12-31",
                Currency.SEK,
                false);
    }

    private static ActivityAdded goesOn(Activity activity) {
        return new ActivityAdded(
                activity.key(),
                activity.chapter(),
                activity.description().title().orElse(activity.key()),
                activity.kind(),
                activity.priority(),
                Optional.empty(),
                Optional.empty(),
                activity.initiative(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
