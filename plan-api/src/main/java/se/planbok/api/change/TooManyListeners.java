package se.planbok.api.change;

/** As many listen to changes as there is room for. */
public final class TooManyListeners extends RuntimeException {

    TooManyListeners() {
        super(null, null, false, false);
    }
}
