package se.planbok.api.people;

/** The person was erased, and an id that was erased is given to nobody else. */
public final class PersonErased extends RuntimeException {

    PersonErased() {
        super(null, null, false, false);
    }
}
