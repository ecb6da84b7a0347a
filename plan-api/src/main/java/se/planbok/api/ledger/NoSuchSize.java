package se.planbok.api.ledger;

/** The ledger has not come to a size. */
public final class NoSuchSize extends RuntimeException {

    private final long asked;
    private final long size;

    NoSuchSize(long asked, long size) {
        super(null, null, false, false);
        this.asked = asked;
        this.size = size;
    }

    /** The size that was asked for. */
    public long asked() {
        return asked;
    }

    /** The size that the ledger has. */
    public long size() {
        return size;
    }
}
