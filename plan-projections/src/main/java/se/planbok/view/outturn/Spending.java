package se.planbok.view.outturn;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import se.planbok.plan.event.Expenditure;

/**
 * Money spent on a reservation, or straight on a line.
 *
 * @param total kronor
 * @param approximates how many of the expenditures are about
 * @param by kronor by the date that the expenditures hold from, as exact as it is known
 */
record Spending(long total, int approximates, PMap<String, Long> by) {

    static final Spending NONE = new Spending(0, 0, HashTreePMap.empty());

    /** One more expenditure. */
    Spending plus(long newTotal, Expenditure more, String dated) {
        return new Spending(
                newTotal,
                approximates + (more.approximate() ? 1 : 0),
                by.plus(dated, by.getOrDefault(dated, 0L) + more.amount()));
    }

    /** Without an expenditure that was told wrongly. */
    Spending minus(Expenditure wrong, String dated) {
        long left = by.getOrDefault(dated, 0L) - wrong.amount();
        return new Spending(
                total,
                approximates - (wrong.approximate() ? 1 : 0),
                left == 0 ? by.minus(dated) : by.plus(dated, left));
    }

    /** With what it all comes to, as an event says. */
    Spending coming(long newTotal) {
        return new Spending(newTotal, approximates, by);
    }
}
