package se.planbok.plan.event;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Tally;

/**
 * What was said of how far a point has come, as it stands after corrections.
 *
 * @param activity the activity
 * @param workItem the point
 * @param done how many were done by that day, all together
 * @param dated that day
 * @param unit which of the point's targets it is about, by what that counts; absent where it is about them all
 */
public record Progress(String activity, String workItem, long done, String dated, Optional<String> unit) {

    private static final Comparator<Map.Entry<Long, Progress>> LATEST = Comparator.comparing(
                    (Map.Entry<Long, Progress> report) -> report.getValue().lastDay())
            .thenComparing(Map.Entry::getKey);

    /**
     * How many were done by a day, of each target and of them all, by the latest report of that day or before; of one day
     * the report that was recorded last holds.
     *
     * @param reports the reports on a point, by the number of the event that told them
     */
    public static Tally doneBy(LocalDate day, Map<Long, Progress> reports) {
        Tally tally = Tally.NONE;
        for (Progress report : reports.entrySet().stream()
                .filter(report -> !report.getValue().lastDay().isAfter(day))
                .sorted(LATEST)
                .map(Map.Entry::getValue)
                .toList()) {
            tally = tally.with(report.unit(), Optional.of(report.done()));
        }
        return tally;
    }

    private LocalDate lastDay() {
        return new PartialDate(dated).lastDay();
    }
}
