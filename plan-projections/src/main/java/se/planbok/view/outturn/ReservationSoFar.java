package se.planbok.view.outturn;

import se.planbok.plan.event.Place;

/**
 * What the view remembers of a reservation.
 *
 * @param place its line, and the activity that it is for
 * @param amount kronor
 * @param spending what was spent on it
 */
record ReservationSoFar(Place place, long amount, Spending spending) {

    ReservationSoFar amounting(long changed) {
        return new ReservationSoFar(place, changed, spending);
    }

    ReservationSoFar placed(Place changed) {
        return new ReservationSoFar(changed, amount, spending);
    }

    ReservationSoFar spending(Spending changed) {
        return new ReservationSoFar(place, amount, changed);
    }
}
