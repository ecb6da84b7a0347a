package se.planbok.view.outturn;

import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import se.planbok.plan.event.BudgetLineAdded;

/**
 * What the view remembers of a line; its reservations are remembered beside it.
 *
 * @param title its title
 * @param upper kronor at most; none of a withdrawn one
 * @param withdrawn whether it was taken away
 * @param straight what was spent straight on it
 * @param forecast what is expected to be spent
 * @param adopted kronor at most as the plan was adopted
 * @param amendments its changes after that
 */
record LineSoFar(
        String title,
        long upper,
        boolean withdrawn,
        Spending straight,
        Optional<Outturn.MoneyForecast> forecast,
        Optional<Long> adopted,
        PVector<Outturn.Amendment> amendments) {

    static LineSoFar of(BudgetLineAdded e) {
        return new LineSoFar(
                e.title(), e.upper(), false, Spending.NONE, Optional.empty(), Optional.empty(), TreePVector.empty());
    }

    LineSoFar upTo(long changed) {
        return new LineSoFar(title, changed, withdrawn, straight, forecast, adopted, amendments);
    }

    LineSoFar takenAway() {
        return new LineSoFar(title, 0, true, straight, forecast, adopted, amendments);
    }

    LineSoFar spending(Spending changed) {
        return new LineSoFar(title, upper, withdrawn, changed, forecast, adopted, amendments);
    }

    LineSoFar expecting(Outturn.MoneyForecast stated) {
        return new LineSoFar(title, upper, withdrawn, straight, Optional.of(stated), adopted, amendments);
    }

    LineSoFar adoptedNow() {
        return new LineSoFar(
                title,
                upper,
                withdrawn,
                straight,
                forecast,
                withdrawn ? Optional.empty() : Optional.of(upper),
                amendments);
    }

    LineSoFar amended(Outturn.Amendment amendment) {
        return new LineSoFar(title, upper, withdrawn, straight, forecast, adopted, amendments.plus(amendment));
    }
}
