package se.planbok.plan.budget;

import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * The money of one activity.
 *
 * @param reserved kronor reserved for it
 * @param spent kronor spent on those reservations
 * @param reservations keys of its reservations
 * @param nominations keys of its standing nominations
 * @param lines keys of standing lines that name it
 */
public record ActivityMoney(
        long reserved, long spent, PSet<String> reservations, PSet<String> nominations, PSet<String> lines) {

    /** No money. */
    public static final ActivityMoney NONE =
            new ActivityMoney(0, 0, HashTreePSet.empty(), HashTreePSet.empty(), HashTreePSet.empty());

    ActivityMoney without(Reservation r) {
        return new ActivityMoney(
                reserved - r.amount(), spent - r.spent(), reservations.minus(r.key()), nominations, lines);
    }

    ActivityMoney with(Reservation r) {
        return new ActivityMoney(
                reserved + r.amount(), spent + r.spent(), reservations.plus(r.key()), nominations, lines);
    }

    ActivityMoney nominated(String nomination, boolean standing) {
        return new ActivityMoney(
                reserved,
                spent,
                reservations,
                standing ? nominations.plus(nomination) : nominations.minus(nomination),
                lines);
    }

    ActivityMoney named(String line, boolean standing) {
        return new ActivityMoney(
                reserved, spent, reservations, nominations, standing ? lines.plus(line) : lines.minus(line));
    }
}
