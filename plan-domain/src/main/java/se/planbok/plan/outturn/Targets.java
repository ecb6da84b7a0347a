package se.planbok.plan.outturn;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.planbok.plan.event.Progress;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Target;

/**
 * Whether the countable targets of a point are met. What is reported is one number for all of them, so a target is only
 * missed for certain when less was done than the smallest least; more than a most is no miss.
 */
public final class Targets {

    private static final Comparator<Map.Entry<Long, Progress>> LATEST = Comparator.comparing(
                    (Map.Entry<Long, Progress> report) ->
                            new PartialDate(report.getValue().dated()).lastDay())
            .thenComparing(Map.Entry::getKey);

    private Targets() {}

    /** The least that is to be done; empty where no target has a least. */
    public static Optional<Long> least(List<Target> targets) {
        return targets.stream()
                .flatMap(target -> target.min().stream())
                .map(Count::number)
                .map(Number::longValue)
                .min(Comparator.naturalOrder());
    }

    /**
     * How many are done, by the latest day that was reported; of one day the latest report holds.
     *
     * @param reports the reports on a point, by the number of the event that told them
     */
    public static Optional<Long> done(Collection<Map.Entry<Long, Progress>> reports) {
        return reports.stream().max(LATEST).map(report -> report.getValue().done());
    }

    /**
     * How many were done of a point that missed its targets by its last day; empty where it did not, or has none. A point
     * that was completed by then, with nothing else reported, met them.
     *
     * @param targets the point's targets
     * @param reports the reports on the point, by the number of the event that told them
     * @param completed when it was completed
     * @param end its last day
     */
    public static Optional<Long> missedWith(
            List<Target> targets,
            Collection<Map.Entry<Long, Progress>> reports,
            Optional<String> completed,
            LocalDate end) {
        Optional<Long> done = done(reports.stream()
                .filter(report -> !isAfter(report.getValue().dated(), end))
                .toList());
        boolean completedInTime = completed.filter(day -> !isAfter(day, end)).isPresent();
        return done.isEmpty() && completedInTime
                ? Optional.empty()
                : least(targets).filter(least -> done.orElse(0L) < least).map(least -> done.orElse(0L));
    }

    private static boolean isAfter(String dated, LocalDate end) {
        return new PartialDate(dated).lastDay().isAfter(end);
    }
}
