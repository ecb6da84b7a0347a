package se.planbok.plan.event;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import se.planbok.plan.value.PartialDate;

/**
 * What was said of how far a point has come, as it stands after corrections.
 *
 * @param activity the activity
 * @param workItem the point
 * @param done how many were done by that day, all together
 * @param dated that day
 */
public record Progress(String activity, String workItem, long done, String dated) {

    private static final Comparator<Map.Entry<Long, Progress>> LATEST = Comparator.comparing(
                    (Map.Entry<Long, Progress> report) -> report.getValue().lastDay())
            .thenComparing(Map.Entry::getKey);

    /**
     * How many were done by a day, by the latest report of that day or before; of one day the report that was recorded
     * last holds.
     *
     * @param reports the reports on a point, by the number of the event that told them
     */
    public static Optional<Long> doneBy(LocalDate day, Map<Long, Progress> reports) {
        return reports.entrySet().stream()
                .filter(report -> !report.getValue().lastDay().isAfter(day))
                .max(LATEST)
                .map(report -> report.getValue().done());
    }

    private LocalDate lastDay() {
        return new PartialDate(dated).lastDay();
    }
}
