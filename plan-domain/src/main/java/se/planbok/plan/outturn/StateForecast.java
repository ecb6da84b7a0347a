package se.planbok.plan.outturn;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.Forecast;
import se.planbok.plan.event.ForecastStated;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.value.DaysOrNone;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.MoneyOrNone;
import se.planbok.plan.value.SubjectKind;

/**
 * States what is expected to be used in all, which may be none; the plan itself does not change. What is left out stays
 * as it was stated.
 *
 * @param activity the activity, or
 * @param line the line
 * @param days working days of an activity
 * @param amount kronor
 */
@ReasonRequired
public record StateForecast(
        Optional<Key> activity, Optional<Key> line, Optional<DaysOrNone> days, Optional<MoneyOrNone> amount)
        implements PlanCommand {

    /** @throws InvalidValue when it is about neither or both, states nothing, or states days of a line */
    public StateForecast {
        if (activity.isPresent() == line.isPresent()) {
            throw new InvalidValue("activity", "one-of", "activity", "line");
        }
        if (days.isEmpty() && amount.isEmpty()) {
            throw new InvalidValue("", "nothing-described");
        }
        if (line.isPresent() && days.isPresent()) {
            throw new InvalidValue("days", "days-of-activity");
        }
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        activity.ifPresent(key -> Activities.named(plan, key, judgement));
        judgement.knownIfNamed(SubjectKind.BUDGET_LINE, line, plan.budget()::line);
        judgement.settleNames();
        Forecast before = plan.outturn().forecast(activity.map(Key::text), line.map(Key::text));
        ForecastStated stated = new ForecastStated(
                activity.map(Key::text),
                line.map(Key::text),
                days.map(DaysOrNone::days),
                before.days().filter(some -> days.isPresent()),
                amount.map(MoneyOrNone::kronor),
                before.amount().filter(some -> amount.isPresent()));
        return before.after(stated).equals(before) ? List.of() : List.of(stated);
    }
}
