package se.planbok.view.explain;

/** What stands at a path is a text, or a group of figures: nothing that events add up to. */
public final class NotANumber extends RuntimeException {

    /** @param path what was asked for */
    NotANumber(FigurePath path) {
        super(path.toString(), null, false, false);
    }
}
