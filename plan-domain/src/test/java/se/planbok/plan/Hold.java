package se.planbok.plan;

import java.util.Objects;

/** Assertions for the inner loop of a property, where a matcher's own work would take most of the time. */
final class Hold {

    private Hold() {}

    static void hold(String what, boolean holds) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    static void same(String what, Object actual, Object expected) {
        if (!Objects.equals(actual, expected)) {
            throw new AssertionError(what + ": is " + actual + ", should be " + expected);
        }
    }
}
