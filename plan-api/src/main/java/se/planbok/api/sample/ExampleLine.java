package se.planbok.api.sample;

/** A budget line of an example's plan. */
final class ExampleLine {

    final String key;
    long lower;
    long upper;
    long committed;

    ExampleLine(String key, long lower, long upper) {
        this.key = key;
        this.lower = lower;
        this.upper = upper;
    }

    /** What can be committed without touching what a range has above its lower bound (R4). */
    long room() {
        return Math.max(0, lower - committed);
    }
}
