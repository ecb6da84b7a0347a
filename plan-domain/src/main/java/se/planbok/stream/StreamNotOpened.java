package se.planbok.stream;

/** A command on a stream that does not exist, where the first must open it. */
public final class StreamNotOpened extends RuntimeException {

    private final String type;

    /**
     * @param type the kind of stream
     * @param id the identifier that names none
     */
    public StreamNotOpened(String type, String id) {
        super(id, null, false, false);
        this.type = type;
    }

    /** The kind of stream. */
    public String type() {
        return type;
    }
}
