package se.planbok.view.outturn;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.PartialDate;

/**
 * What was used in a stretch of days. Use that is known for a month, a year or a span counts on its last day.
 *
 * @param days working days
 * @param money kronor
 */
record Used(Days days, long money) {

    /** What was used of the whole plan from a day to another, both counted in. */
    static Used between(OutturnView.State state, LocalDate from, LocalDate to) {
        Predicate<String> within = date -> {
            LocalDate day = new PartialDate(date).lastDay();
            return !day.isBefore(from) && !day.isAfter(to);
        };
        return new Used(
                state.activities().values().stream()
                        .flatMap(activity -> activity.working().by().entrySet().stream())
                        .filter(worked -> within.test(Working.to(worked.getKey())))
                        .map(Map.Entry::getValue)
                        .reduce(Days.ZERO, Days::plus),
                spendings(state)
                        .flatMap(spending -> spending.by().entrySet().stream())
                        .filter(spent -> within.test(spent.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum());
    }

    private static Stream<Spending> spendings(OutturnView.State state) {
        return Stream.concat(
                state.lines().values().stream().map(LineSoFar::straight),
                state.reservations().values().stream().map(ReservationSoFar::spending));
    }
}
