package se.planbok.api.followup;

/** The plans of an organisation were asked for that has none, of the years and at the moment asked for. */
public final class NoPlansOf extends RuntimeException {

    /** @param organisation the organisation's key */
    public NoPlansOf(String organisation) {
        super(organisation, null, false, false);
    }
}
