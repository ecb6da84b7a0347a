package se.planbok.view.store;

import java.util.Optional;

/**
 * How far one folding of a view has come.
 *
 * @param view the view's name
 * @param generation which folding of it
 * @param position of the last event that it has seen; 0 before the first
 * @param failure why it has stopped, if it has
 */
record Token(String view, long generation, long position, Optional<ViewFailure> failure) {

    boolean hasStopped() {
        return failure.isPresent();
    }
}
