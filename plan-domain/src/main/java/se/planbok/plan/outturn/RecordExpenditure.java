package se.planbok.plan.outturn;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.DatedRequired;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.budget.BudgetLine;
import se.planbok.plan.budget.Reservation;
import se.planbok.plan.event.ExpenditureRecorded;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;

/**
 * Money was spent, against a reservation or straight on a line. A fact: no rule but R1 refuses it, and what it breaks
 * becomes a finding.
 *
 * @param reservation the reservation, or
 * @param line the line
 * @param amount kronor
 * @param text what it was for
 * @param approximate whether the amount is about
 */
@DatedRequired
public record RecordExpenditure(
        Optional<Key> reservation, Optional<Key> line, Money amount, Optional<Text> text, boolean approximate)
        implements PlanCommand {

    /** @throws InvalidValue unless one of reservation and line is named */
    public RecordExpenditure {
        if (reservation.isPresent() == line.isPresent()) {
            throw new InvalidValue("reservation", "one-of", "reservation", "line");
        }
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Optional<Reservation> onReservation =
                judgement.knownIfNamed(SubjectKind.RESERVATION, reservation, plan.budget()::reservation);
        Optional<BudgetLine> straight = judgement.knownIfNamed(SubjectKind.BUDGET_LINE, line, plan.budget()::line);
        judgement.settleNames();
        return List.of(onReservation.map(found -> against(plan, found)).orElseGet(() -> on(straight.orElseThrow())));
    }

    private ExpenditureRecorded against(PlanState plan, Reservation found) {
        BudgetLine onLine = plan.budget().line(found.place().line()).orElseThrow();
        long spent = found.spent() + amount.kronor();
        return new ExpenditureRecorded(
                Optional.of(found.key()),
                onLine.key(),
                found.place().activity(),
                amount.kronor(),
                text.map(Text::text),
                approximate,
                spent,
                found.amount(),
                Optional.of(found.afterSpending(spent)),
                onLine.spent() + amount.kronor(),
                onLine.committed() - found.held() + Math.max(found.amount(), spent));
    }

    private ExpenditureRecorded on(BudgetLine straight) {
        return new ExpenditureRecorded(
                Optional.empty(),
                straight.key(),
                Optional.empty(),
                amount.kronor(),
                text.map(Text::text),
                approximate,
                straight.spentStraight() + amount.kronor(),
                0,
                Optional.empty(),
                straight.spent() + amount.kronor(),
                straight.committed() + amount.kronor());
    }
}
