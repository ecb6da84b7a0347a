package se.planbok.plan.budget;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.Origin;
import se.planbok.plan.value.Part;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * Sets money on a line aside for a purpose.
 *
 * @param key its key
 * @param line the line
 * @param purpose what it is for
 * @param amount kronor
 * @param activity the activity that it is for
 * @param workItem the point within the activity
 * @param alsoServes other activities that it serves
 * @param parts what it consists of; they sum to the amount
 * @param lastDay the day after which what is unspent lapses
 * @param carriedFrom the earlier plan or year that it was carried from
 * @param acceptExcess the reason for going past the line (R4)
 */
public record ReserveFunds(
        Key key,
        Key line,
        Title purpose,
        Money amount,
        Optional<Key> activity,
        Optional<Key> workItem,
        List<Key> alsoServes,
        List<Part> parts,
        Optional<Day> lastDay,
        Optional<Origin> carriedFrom,
        Optional<Text> acceptExcess)
        implements PlanCommand {

    /** @throws InvalidValue when a point is named without its activity, or the parts do not sum to the amount */
    public ReserveFunds {
        if (workItem.isPresent() && activity.isEmpty()) {
            throw new InvalidValue("activity", "required");
        }
        long sum = parts.stream().mapToLong(part -> part.amount().kronor()).sum();
        if (!parts.isEmpty() && sum != amount.kronor()) {
            throw new InvalidValue("parts", "parts-sum", sum, amount.kronor());
        }
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        judgement.free(
                SubjectKind.RESERVATION,
                key,
                plan.budget().reservation(key.text()).isPresent());
        Optional<BudgetLine> named = Lines.standing(plan, line, judgement);
        Activities.activeIfNamed(plan, activity, judgement);
        activity.ifPresent(of -> workItem.ifPresent(point -> Activities.workItem(plan, of, point, judgement)));
        alsoServes.forEach(served -> Activities.active(plan, served, judgement));
        judgement.settleNames();
        FundsReserved reserved = new FundsReserved(
                key.text(),
                line.text(),
                purpose.text(),
                amount.kronor(),
                activity.map(Key::text),
                workItem.map(Key::text),
                alsoServes.stream().map(Key::text).toList(),
                parts,
                lastDay.map(Day::toString),
                carriedFrom.map(Origin::text),
                status(judgement),
                named.orElseThrow().committed() + amount.kronor());
        Lines.judge(plan, reserved, judgement);
        return List.of(reserved);
    }

    /** What is decided with the plan is proposed until the plan is adopted. */
    private static ReservationStatus status(Judgement judgement) {
        boolean withPlan = judgement
                .circumstances()
                .decision()
                .filter(DecisionReference::withPlan)
                .isPresent();
        return withPlan ? ReservationStatus.PROPOSED : ReservationStatus.OPEN;
    }
}
