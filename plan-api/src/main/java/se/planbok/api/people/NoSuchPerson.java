package se.planbok.api.people;

/** There is no such person. */
public final class NoSuchPerson extends RuntimeException {

    NoSuchPerson() {
        super(null, null, false, false);
    }
}
