package se.planbok.view.outturn;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import se.planbok.plan.event.DaysSpent;
import se.planbok.plan.value.Days;

/**
 * Working days used by an activity.
 *
 * @param total all of them
 * @param by the days by the stretch of time that they were reported for, {@code from/to}
 */
record Working(Days total, PMap<String, Days> by) {

    static final Working NONE = new Working(Days.ZERO, HashTreePMap.empty());

    private static final String SLASH = "/";

    /** The first day, month or year of a stretch. */
    static String from(String stretch) {
        return stretch.substring(0, stretch.indexOf(SLASH));
    }

    /** The last day, month or year of a stretch. */
    static String to(String stretch) {
        return stretch.substring(stretch.indexOf(SLASH) + 1);
    }

    /** One more report. */
    Working plus(DaysSpent more) {
        String stretch = stretch(more);
        return new Working(
                total, by.plus(stretch, by.getOrDefault(stretch, Days.ZERO).plus(more.days())));
    }

    /** Without a report that was wrong. */
    Working minus(DaysSpent wrong) {
        String stretch = stretch(wrong);
        Days left = by.getOrDefault(stretch, Days.ZERO).minus(wrong.days());
        return new Working(total, left.equals(Days.ZERO) ? by.minus(stretch) : by.plus(stretch, left));
    }

    /** With what it all comes to, as an event says. */
    Working coming(Days newTotal) {
        return new Working(newTotal, by);
    }

    private static String stretch(DaysSpent told) {
        return told.from() + SLASH + told.to();
    }
}
