package se.planbok.view.budget;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.Place;
import se.planbok.plan.event.ReservationSplit;
import se.planbok.plan.value.Part;
import se.planbok.plan.value.ReservationStatus;

/** What the view remembers of a reservation. */
record ReservationSoFar(
        String key,
        Place place,
        Optional<String> workItem,
        String purpose,
        long amount,
        long spent,
        ReservationStatus status,
        List<String> alsoServes,
        List<Part> parts,
        Optional<String> lastDay,
        Optional<String> carriedFrom) {

    static ReservationSoFar of(FundsReserved e) {
        return new ReservationSoFar(
                e.reservation(),
                new Place(e.line(), e.activity()),
                e.workItem(),
                e.purpose(),
                e.amount(),
                0,
                e.status(),
                e.alsoServes(),
                e.parts(),
                e.lastDay(),
                e.carriedFrom());
    }

    /** The part of another reservation that became one of its own. */
    static ReservationSoFar of(ReservationSplit e) {
        return new ReservationSoFar(
                e.part(),
                e.to(),
                Optional.empty(),
                e.purpose(),
                e.amount(),
                0,
                e.partStatus(),
                List.of(),
                List.of(),
                e.lastDay(),
                e.carriedFrom());
    }

    /** Kronor that it holds of its line. */
    long held() {
        return Math.max(amount, spent);
    }

    /** It is granted, with the amount that it has. */
    ReservationSoFar granted() {
        return spending(spent, spent >= amount ? ReservationStatus.SPENT : ReservationStatus.OPEN);
    }

    /** Another amount; its parts no longer sum to it. */
    ReservationSoFar amounting(long changed, ReservationStatus newStatus) {
        return new ReservationSoFar(
                key, place, workItem, purpose, changed, spent, newStatus, alsoServes, List.of(), lastDay, carriedFrom);
    }

    ReservationSoFar spending(long newSpent, ReservationStatus newStatus) {
        return new ReservationSoFar(
                key, place, workItem, purpose, amount, newSpent, newStatus, alsoServes, parts, lastDay, carriedFrom);
    }

    /** Another place; a point belongs to the activity that it left. */
    ReservationSoFar placed(Place newPlace) {
        return new ReservationSoFar(
                key,
                newPlace,
                workItem.filter(kept -> newPlace.activity().equals(place.activity())),
                purpose,
                amount,
                spent,
                status,
                alsoServes,
                parts,
                lastDay,
                carriedFrom);
    }

    Budget.Reservation shown(Optional<Budget.AdoptedReservation> adopted) {
        return new Budget.Reservation(
                key,
                place.activity(),
                workItem,
                purpose,
                amount,
                spent,
                status,
                alsoServes,
                parts,
                lastDay,
                carriedFrom,
                adopted);
    }
}
