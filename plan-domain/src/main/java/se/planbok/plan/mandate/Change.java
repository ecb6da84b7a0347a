package se.planbok.plan.mandate;

import java.util.Optional;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Matter;

/** What an event changes, in the eyes of the rules about who decides. */
sealed interface Change {

    /**
     * A text, a stated need, a nomination, a meeting, a point or money in: free, also while the plan is treated (R11). So
     * is a setting of who decides, which has a rule of its own (R17).
     */
    record Free() implements Change {}

    /** Money that is given back, or a reservation that is not granted: free, but not while the plan is treated (R6, R9). */
    record Release() implements Change {}

    /** What happened outside; nobody decides it. */
    record Fact() implements Change {}

    /** A fact is put right: what a closed plan still takes (R15). */
    record Correction() implements Change {}

    /** A step of the plan's own way, which has rules of its own (R9, R10), or word of one; also in a closed plan. */
    record Step() implements Change {}

    /**
     * A change of scope, days, priority or money (R5, R11).
     *
     * @param matter which of them
     * @param figure kronor or working days; nothing for scope
     * @param place where money stands; absent for another matter
     * @param reservation the reservation that it is about
     * @param givesUp the activity of first priority that gives way (R12)
     */
    record Amendment(
            Matter matter, Figure figure, Optional<Money> place, Optional<String> reservation, Optional<String> givesUp)
            implements Change {

        static Amendment ofDays(Figure days) {
            return new Amendment(Matter.DAYS, days, Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Amendment ofScope() {
            return ofScope(Optional.empty());
        }

        static Amendment ofScope(Optional<String> givesUp) {
            return new Amendment(Matter.SCOPE, Figure.of(0), Optional.empty(), Optional.empty(), givesUp);
        }

        static Amendment ofLine(long kronor, String line, long upper) {
            return new Amendment(
                    Matter.MONEY,
                    Figure.of(kronor),
                    Optional.of(new Money(line, upper)),
                    Optional.empty(),
                    Optional.empty());
        }

        static Amendment ofReservation(String reservation, long kronor, String line, long upper) {
            return new Amendment(
                    Matter.MONEY,
                    Figure.of(kronor),
                    Optional.of(new Money(line, upper)),
                    Optional.of(reservation),
                    Optional.empty());
        }

        Optional<String> line() {
            return place.map(Money::line);
        }
    }

    /**
     * Where money stands.
     *
     * @param line the line
     * @param upper kronor at most on it
     */
    record Money(String line, long upper) {}
}
