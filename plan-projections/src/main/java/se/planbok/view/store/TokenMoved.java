package se.planbok.view.store;

/** A view's token is not where the fold of a batch began: another generation answers now, or it was moved by hand. */
final class TokenMoved extends RuntimeException {

    TokenMoved() {
        super("A view's token has moved meanwhile; the batch is folded again", null, false, false);
    }
}
