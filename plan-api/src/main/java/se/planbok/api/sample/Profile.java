package se.planbok.api.sample;

import java.util.List;

/**
 * A made-up body, and how it is governed.
 *
 * @param number which one of the example it is, from 1
 * @param activities how many activities its plans have
 */
record Profile(int number, int activities) {

    /** To this amount money is delegated, in kronor. */
    static final long THRESHOLD = 100_000;

    /** To this amount the management decides where there is a ladder. */
    static final long UPPER_THRESHOLD = 300_000;

    /** To so many days they are delegated. */
    static final int DAYS_THRESHOLD = 10;

    static final String BOARD = "namnd";
    static final String MANAGEMENT = "ledningsgrupp";
    static final String HEAD = "chef";
    static final String CONSULTED = "fackliga-parter";

    private static final int KINDS = 3;

    String organisation() {
        return "exempel-" + number;
    }

    String title() {
        List<String> titles = Words.ALL.bodies();
        int round = (number - 1) / titles.size();
        String title = titles.get((number - 1) % titles.size());
        return round == 0 ? title : title + " " + (round + 1);
    }

    String plan(int year) {
        return organisation() + "-" + year;
    }

    /** Whether its delegation rule has several steps, the head's first. */
    boolean hasLadder() {
        return number % 4 == 0;
    }

    /** Whether its management must be told of what was delegated, or only may be. */
    boolean mustInform() {
        return number % 2 == 1;
    }

    /** What it goes past once, and says so: each body something else. */
    Excess excess() {
        return Excess.values()[(number - 1) % KINDS];
    }

    /** A limit that is passed on purpose, in the plan's third year. */
    enum Excess {
        LINE,
        DAYS,
        SPLIT
    }
}
