package se.planbok.api.problem;

import java.io.IOException;

/** The body of a request goes on past the limit. */
final class BodyTooLarge extends IOException {

    BodyTooLarge(int limit) {
        super("more than " + limit + " bytes");
    }
}
