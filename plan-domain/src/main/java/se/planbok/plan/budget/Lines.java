package se.planbok.plan.budget;

import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.Bounds;
import se.planbok.plan.event.BudgetEvent;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.SubjectKind;

/** What commands on the budget share: how they name a line, and how the rules judge what they make of it (R4). */
final class Lines {

    private Lines() {}

    /** The line that a command names (R1), which must not be withdrawn (R18). */
    static Optional<BudgetLine> standing(PlanState plan, Key line, Judgement judgement) {
        Optional<BudgetLine> named =
                judgement.known(SubjectKind.BUDGET_LINE, line, plan.budget().line(line.text()));
        named.ifPresent(found ->
                judgement.fits(!found.withdrawn(), SubjectKind.BUDGET_LINE, line, Misfit.LINE_WITHDRAWN, "WITHDRAWN"));
        return named;
    }

    /** A line is an exact amount, or has a lower and an upper one. */
    static void checkBounds(Optional<Money> amount, Optional<Money> lower, Optional<Money> upper) {
        boolean range = lower.isPresent() && upper.isPresent();
        boolean part = lower.isPresent() || upper.isPresent();
        if (amount.isPresent() ? part : !range) {
            throw new InvalidValue("amount", "amount-or-range");
        }
        if (range && lower.get().kronor() > upper.get().kronor()) {
            throw new InvalidValue("upper", "lower-above-upper");
        }
    }

    static Bounds bounds(Optional<Money> amount, Optional<Money> lower, Optional<Money> upper) {
        return new Bounds(
                amount.or(() -> lower).orElseThrow().kronor(),
                amount.or(() -> upper).orElseThrow().kronor());
    }

    /** Judges what the event would make of the lines that it is about, and of all ranges together (R4). */
    static void judge(PlanState plan, BudgetEvent event, Judgement judgement) {
        BudgetState before = plan.budget();
        BudgetState after = before.after(event, judgement.circumstances());
        event.subjects().stream()
                .filter(subject -> subject.kind() == SubjectKind.BUDGET_LINE)
                .forEach(subject -> judgement.uphold(CommitmentFitsLine.of(
                        before.line(subject.key()), after.line(subject.key()).orElseThrow())));
        if (after.aboveLower() > 0) {
            judgement.uphold(RangeIsCovered.of(plan.funding().confirmed(), before, after));
        }
    }
}
