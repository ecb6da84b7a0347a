package se.planbok.plan.funding;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.OutsideFundingRecorded;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Title;

/**
 * Notes money for the plan's work that never passes its budget; it is shown, never summed in.
 *
 * @param key its key
 * @param title its title
 * @param amount kronor, where known
 * @param activity the activity that it is for
 * @param financedBy the key of who pays
 * @param year the year in which it was paid
 */
public record RecordOutsideFunding(
        Key key,
        Title title,
        Optional<Money> amount,
        Optional<Key> activity,
        Optional<Key> financedBy,
        Optional<PlanYear> year)
        implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        judgement.free(
                SubjectKind.OUTSIDE_FUNDING, key, plan.funding().outside().contains(key.text()));
        Activities.activeIfNamed(plan, activity, judgement);
        return List.of(new OutsideFundingRecorded(
                key.text(),
                title.text(),
                amount.map(Money::kronor),
                activity.map(Key::text),
                financedBy.map(Key::text),
                year.map(PlanYear::number)));
    }
}
