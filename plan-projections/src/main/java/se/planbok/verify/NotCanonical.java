package se.planbok.verify;

/** A text has no canonical form: it is not JSON, or JSON that means different things to different readers. */
public final class NotCanonical extends RuntimeException {

    NotCanonical(String what) {
        super(what, null, false, false);
    }
}
