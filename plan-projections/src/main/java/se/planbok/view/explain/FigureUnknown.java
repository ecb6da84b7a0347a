package se.planbok.view.explain;

/** The plan has no such figure at the moment that was asked for. */
public final class FigureUnknown extends RuntimeException {

    private final transient FigurePath path;
    private final int known;

    /**
     * @param path where the figure should stand
     * @param known how many of its names lead somewhere; the one after them is the first that does not
     */
    public FigureUnknown(FigurePath path, int known) {
        super(path.toString(), null, false, false);
        this.path = path;
        this.known = known;
    }

    /** The whole path. */
    public String figure() {
        return path.toString();
    }

    /** The first name on the path that leads nowhere. */
    public String missing() {
        return path.names().get(known);
    }

    /** As far as the path leads; empty where it leads nowhere. */
    public String within() {
        return path.first(known).toString();
    }
}
