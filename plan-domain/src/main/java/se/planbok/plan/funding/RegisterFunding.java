package se.planbok.plan.funding;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.FundingRegistered;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.value.Earmark;
import se.planbok.plan.value.FundingStatus;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.Origin;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * Registers money in.
 *
 * @param key its key
 * @param title its title
 * @param amount kronor
 * @param status how sure it is
 * @param approximate whether the amount is about
 * @param grantor the key of who gives it
 * @param appropriation the appropriation that it comes from
 * @param earmarks activities that it is meant for
 * @param expectedBy when it is to be known
 * @param carriedFrom the earlier plan or year that it was carried from
 */
public record RegisterFunding(
        Key key,
        Title title,
        Money amount,
        FundingStatus status,
        boolean approximate,
        Optional<Key> grantor,
        Optional<Text> appropriation,
        List<Earmark> earmarks,
        Optional<PartialDate> expectedBy,
        Optional<Origin> carriedFrom)
        implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        judgement.free(
                SubjectKind.FUNDING_SOURCE,
                key,
                plan.funding().source(key.text()).isPresent());
        earmarks.forEach(earmark -> Activities.active(plan, earmark.activity(), judgement));
        return List.of(new FundingRegistered(
                key.text(),
                title.text(),
                amount.kronor(),
                status,
                approximate,
                grantor.map(Key::text),
                appropriation.map(Text::text),
                earmarks,
                expectedBy.map(PartialDate::text),
                carriedFrom.map(Origin::text)));
    }
}
