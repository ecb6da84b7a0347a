package se.planbok.plan.mandate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * What delegated reservations for one thing took: for one activity, or where none is named for one purpose on a line. The
 * sums are kept by day, so that what is looked at grows with the days of the year and not with the reservations.
 *
 * @param activity the activity
 * @param taken what each reservation took, the first one first
 * @param sums what was taken on a day under a rule
 * @param amount kronor, all together
 * @param passed the lowest threshold that they passed together
 */
public record TakenTogether(
        Optional<String> activity,
        OrderedPMap<String, Taken> taken,
        PMap<String, Sum> sums,
        long amount,
        Optional<Passed> passed) {

    private static final Comparator<Passed> WORST = Comparator.comparingLong(Passed::threshold)
            .thenComparing(Comparator.comparingLong(Passed::sum).reversed());

    /**
     * A threshold that several reservations passed together.
     *
     * @param threshold kronor
     * @param sum kronor together
     */
    public record Passed(long threshold, long sum) {}

    /**
     * What was taken on a day under a rule.
     *
     * @param each the day, the threshold and the window; its amount is that of all together
     * @param reservations by how many reservations
     */
    public record Sum(Taken each, int reservations) {

        private Sum plus(long amount, int more) {
            return new Sum(each.amounting(each.amount() + amount), reservations + more);
        }
    }

    static TakenTogether nothing(Optional<String> activity) {
        return new TakenTogether(activity, OrderedPMap.empty(), HashTreePMap.empty(), 0, Optional.empty());
    }

    /** What they are about: the activity, or the first of the reservations. */
    Subject subject() {
        return activity.map(key -> new Subject(SubjectKind.ACTIVITY, key))
                .orElseGet(() -> new Subject(
                        SubjectKind.RESERVATION, taken.keySet().iterator().next()));
    }

    TakenTogether with(String reservation, Taken more) {
        return changed(taken.plus(reservation, more), adding(adding(sums, taken.get(reservation), -1), more, 1));
    }

    TakenTogether without(String reservation) {
        return changed(taken.minus(reservation), adding(sums, taken.get(reservation), -1));
    }

    /** What the reservation's own rule sums, and the lowest threshold that is passed on days that include its own. */
    Passed seenFrom(String reservation) {
        Taken own = taken.get(reservation);
        return passed(sums.values(), amount, OptionalLong.of(own.day()))
                .orElseGet(() -> new Passed(own.threshold(), sum(sums.values(), own)));
    }

    private TakenTogether changed(OrderedPMap<String, Taken> each, PMap<String, Sum> newSums) {
        long all =
                newSums.values().stream().mapToLong(sum -> sum.each().amount()).sum();
        return new TakenTogether(activity, each, newSums, all, passed(newSums.values(), all, OptionalLong.empty()));
    }

    private static PMap<String, Sum> adding(PMap<String, Sum> sums, Taken taken, int sign) {
        if (taken == null) {
            return sums;
        }
        String key = taken.day() + " " + taken.threshold()
                + taken.window().map(days -> " " + days).orElse("");
        Sum sum = sums.getOrDefault(key, new Sum(taken.amounting(0), 0)).plus(sign * taken.amount(), sign);
        return sum.reservations() == 0 ? sums.minus(key) : sums.plus(key, sum);
    }

    private static Optional<Passed> passed(Collection<Sum> sums, long all, OptionalLong including) {
        return sums.stream()
                .map(Sum::each)
                .filter(last -> including.isEmpty() || last.sums(including.getAsLong()))
                .filter(last -> isOfSeveral(sums, last))
                .map(last -> new Passed(last.threshold(), last.window().isEmpty() ? all : sum(sums, last)))
                .filter(seen -> seen.sum() > seen.threshold())
                .min(WORST);
    }

    private static boolean isOfSeveral(Collection<Sum> sums, Taken last) {
        return summed(sums, last).mapToInt(Sum::reservations).limit(2).sum() > 1;
    }

    private static long sum(Collection<Sum> sums, Taken last) {
        return summed(sums, last).mapToLong(sum -> sum.each().amount()).sum();
    }

    private static Stream<Sum> summed(Collection<Sum> sums, Taken last) {
        return sums.stream().filter(sum -> last.sums(sum.each().day()));
    }
}
