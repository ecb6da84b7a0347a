package se.planbok.view.agenda;

/** The plan has no such authority at the moment that was asked for. */
public final class AuthorityUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param authority the key that was asked for */
    public AuthorityUnknown(String authority) {
        super(authority, null, false, false);
    }

    /** The key that was asked for. */
    public String authority() {
        return getMessage();
    }
}
