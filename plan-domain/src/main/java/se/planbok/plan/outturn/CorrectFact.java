package se.planbok.plan.outturn;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.DaysOrNone;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.MoneyOrNone;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Span;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * Puts right a fact that was recorded wrongly (R15). What was told stands in the history, with the correction after it.
 * Fields that are left out stay as they are; the day that a fact holds from is corrected by {@code dated}. Nought annuls a
 * fact that never was: an amount, days, or how many are done. Of a point that was not completed after all, none is done.
 *
 * @param fact the number of the event that told it
 * @param activity the activity of days or of a point
 * @param workItem the point
 * @param days working days spent; none where there never were any
 * @param from the first day of the time in which they were worked
 * @param to its last day
 * @param done how many are done of a point; none where that was never so, or where the point was not completed
 * @param reservation the reservation that money was spent on, or
 * @param line the line that it was spent straight on
 * @param amount kronor spent, or stated; none where there never were any
 * @param text what money was for
 * @param approximate whether an amount is about
 * @param figure which figure is stated
 * @param source where it stands
 */
@ReasonRequired
public record CorrectFact(
        Count fact,
        Optional<Key> activity,
        Optional<Key> workItem,
        Optional<DaysOrNone> days,
        Optional<PartialDate> from,
        Optional<PartialDate> to,
        Optional<Count> done,
        Optional<Key> reservation,
        Optional<Key> line,
        Optional<MoneyOrNone> amount,
        Optional<Text> text,
        Optional<Boolean> approximate,
        Optional<Title> figure,
        Optional<Text> source)
        implements PlanCommand {

    /** @throws InvalidValue when both a reservation and a line are named, or the time ends before it begins */
    public CorrectFact {
        if (reservation.isPresent() && line.isPresent()) {
            throw new InvalidValue("reservation", "one-of", "reservation", "line");
        }
        Span.check(from, to, "to");
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        return new Correcting(this, plan, judgement).decide();
    }
}
