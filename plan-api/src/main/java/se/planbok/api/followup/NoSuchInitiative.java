package se.planbok.api.followup;

/** An effort was asked for that none of the organisation's plans has, of the years and at the moment asked for. */
public final class NoSuchInitiative extends RuntimeException {

    private final String organisation;

    /**
     * @param organisation the organisation's key
     * @param initiative the effort's key
     */
    public NoSuchInitiative(String organisation, String initiative) {
        super(initiative, null, false, false);
        this.organisation = organisation;
    }

    /** The organisation's key. */
    public String organisation() {
        return organisation;
    }

    /** The effort's key. */
    public String initiative() {
        return getMessage();
    }
}
