package se.planbok.view.store;

/** An event came that does not follow the last one that the view has seen of the plan. */
final class SequenceGap extends IllegalStateException {

    SequenceGap(long version) {
        super("expected " + (version + 1));
    }
}
