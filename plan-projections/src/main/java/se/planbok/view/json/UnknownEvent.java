package se.planbok.view.json;

/**
 * An event whose name or revision this service does not know. It is never passed over: what follows from it would be
 * missing from every figure.
 */
public final class UnknownEvent extends IllegalStateException {

    private final String type;
    private final int revision;

    UnknownEvent(String type, int revision) {
        super("The history holds an event " + type + " of revision " + revision + ", which this service cannot read");
        this.type = type;
        this.revision = revision;
    }

    /** The event's name. */
    public String type() {
        return type;
    }

    /** The revision of its form. */
    public int revision() {
        return revision;
    }
}
