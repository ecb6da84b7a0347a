package se.planbok.api.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An activity of an example's plan, as far as what comes next depends on it. Days are counted in halves. */
final class ExampleActivity {

    final String key;
    final String chapter;
    final String title;
    /** How many years it has been in the plans, this one counted. */
    final int age;

    final List<Item> items = new ArrayList<>();
    Kind kind;
    boolean active = true;
    boolean needsMoney;
    /** Whether it was said how many days it would use. */
    boolean foreseen;

    int allocated;
    int spent;
    long delegated;

    ExampleActivity(String key, String chapter, String title, Kind kind, int age) {
        this.key = key;
        this.chapter = chapter;
        this.title = title;
        this.kind = kind;
        this.age = age;
    }

    /** The kind of an activity, with its priority where it has one. */
    enum Kind {
        ONGOING,
        FIRST,
        SECOND,
        CONTINGENT;

        boolean isSpecial() {
            return this == FIRST || this == SECOND;
        }

        String code() {
            return isSpecial() ? "SPECIAL" : name();
        }
    }

    /** A point within it; {@code target} is 0 where nothing is counted. */
    static final class Item {

        final String key;
        final int target;
        LocalDate last;
        int done;
        boolean completed;

        Item(String key, int target, LocalDate last) {
            this.key = key;
            this.target = target;
            this.last = last;
        }
    }

    int unspent() {
        return Math.max(0, allocated - spent);
    }
}
