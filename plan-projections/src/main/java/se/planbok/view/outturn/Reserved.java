package se.planbok.view.outturn;

/**
 * Money of some reservations together.
 *
 * @param amount kronor set aside
 * @param spent kronor spent
 * @param approximate whether some of what was spent is about
 */
record Reserved(long amount, long spent, boolean approximate) {

    static final Reserved NONE = new Reserved(0, 0, false);

    static Reserved of(ReservationSoFar held) {
        return new Reserved(
                held.amount(), held.spending().total(), held.spending().approximates() > 0);
    }

    Reserved plus(Reserved more) {
        return new Reserved(amount + more.amount, spent + more.spent, approximate || more.approximate);
    }
}
