package se.planbok.view.budget;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.event.Bounds;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.value.Awaits;

/** What the view remembers of a line; its reservations and nominations are remembered beside it. */
record LineSoFar(
        String title,
        Bounds bounds,
        boolean withdrawn,
        long spentStraight,
        List<String> activities,
        Optional<String> decider,
        Optional<Awaits> awaits,
        Optional<String> summary) {

    static LineSoFar of(BudgetLineAdded e) {
        return new LineSoFar(
                e.title(),
                new Bounds(e.lower(), e.upper()),
                false,
                0,
                e.activities(),
                e.decider(),
                e.awaits(),
                e.summary());
    }

    LineSoFar bounded(Bounds changed) {
        return new LineSoFar(title, changed, withdrawn, spentStraight, activities, decider, awaits, summary);
    }

    LineSoFar takenAway() {
        return new LineSoFar(title, new Bounds(0, 0), true, spentStraight, activities, decider, awaits, summary);
    }

    LineSoFar spending(long straight) {
        return new LineSoFar(title, bounds, withdrawn, straight, activities, decider, awaits, summary);
    }

    Budget.Line shown(
            String key,
            List<ReservationSoFar> held,
            List<Budget.Nomination> nominations,
            Optional<AdoptedBudget> adopted) {
        long reserved = held.stream().mapToLong(ReservationSoFar::amount).sum();
        long spent = held.stream().mapToLong(ReservationSoFar::spent).sum() + spentStraight;
        long committed = held.stream().mapToLong(ReservationSoFar::held).sum() + spentStraight;
        return new Budget.Line(
                key,
                title,
                bounds.lower(),
                bounds.upper(),
                reserved,
                spent,
                committed,
                bounds.upper() - committed,
                activities,
                decider,
                awaits,
                summary,
                held.stream()
                        .map(one -> one.shown(AdoptedBudget.reservation(adopted, one.key())))
                        .toList(),
                nominations,
                AdoptedBudget.line(adopted, key));
    }
}
