package se.planbok.view.budget;

import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What the view remembers of the plan as it was adopted.
 *
 * @param plan its sums
 * @param sources its sources by key
 * @param lines its lines by key
 * @param reservations its reservations by key
 */
record AdoptedBudget(
        Budget.Adopted plan,
        PMap<String, Budget.AdoptedSource> sources,
        PMap<String, Budget.AdoptedLine> lines,
        PMap<String, Budget.AdoptedReservation> reservations) {

    /** What was shown when the plan was adopted. */
    static AdoptedBudget of(Budget shown) {
        PMap<String, Budget.AdoptedSource> sources = HashTreePMap.empty();
        for (Budget.Source source : shown.funding().sources()) {
            sources = sources.plus(source.key(), new Budget.AdoptedSource(source.amount(), source.status()));
        }
        PMap<String, Budget.AdoptedLine> lines = HashTreePMap.empty();
        PMap<String, Budget.AdoptedReservation> reservations = HashTreePMap.empty();
        for (Budget.Line line : shown.lines()) {
            lines = lines.plus(line.key(), new Budget.AdoptedLine(line.lower(), line.upper(), line.reserved()));
            for (Budget.Reservation held : line.reservations()) {
                reservations = reservations.plus(
                        held.key(), new Budget.AdoptedReservation(line.key(), held.amount(), held.status()));
            }
        }
        return new AdoptedBudget(
                new Budget.Adopted(
                        shown.planned().lower(),
                        shown.planned().upper(),
                        shown.funding().confirmed(),
                        shown.funding().expected(),
                        shown.reserved()),
                sources,
                lines,
                reservations);
    }

    static Optional<Budget.AdoptedSource> source(Optional<AdoptedBudget> adopted, String key) {
        return adopted.map(then -> then.sources().get(key));
    }

    static Optional<Budget.AdoptedLine> line(Optional<AdoptedBudget> adopted, String key) {
        return adopted.map(then -> then.lines().get(key));
    }

    static Optional<Budget.AdoptedReservation> reservation(Optional<AdoptedBudget> adopted, String key) {
        return adopted.map(then -> then.reservations().get(key));
    }
}
