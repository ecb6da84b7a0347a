package se.planbok.plan.funding;

import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import se.planbok.plan.event.FundingAdjusted;
import se.planbok.plan.event.FundingConfirmed;
import se.planbok.plan.event.FundingEvent;
import se.planbok.plan.event.FundingRegistered;
import se.planbok.plan.event.FundingWithdrawn;
import se.planbok.plan.event.OutsideFundingRecorded;
import se.planbok.plan.value.FundingStatus;
import se.planbok.plan.value.Origin;

/**
 * Money in, and money beside the budget.
 *
 * @param confirmed kronor granted, all sources together
 * @param expected kronor counted on, all sources together
 * @param sources the sources by key, also withdrawn ones
 * @param outside keys of the money beside the budget
 * @param paidFromOutside activities that have such money
 */
public record FundingState(
        long confirmed,
        long expected,
        PMap<String, FundingSource> sources,
        PSet<String> outside,
        PMap<String, Integer> paidFromOutside) {

    /** Nothing yet. */
    public static final FundingState NONE =
            new FundingState(0, 0, HashTreePMap.empty(), HashTreePSet.empty(), HashTreePMap.empty());

    /** The source by its key, also a withdrawn one. */
    public Optional<FundingSource> source(String key) {
        return Optional.ofNullable(sources.get(key));
    }

    /** The state that the event makes of this one. */
    public FundingState after(FundingEvent event) {
        return switch (event) {
            case FundingRegistered e ->
                with(new FundingSource(
                        e.source(),
                        e.amount(),
                        e.status(),
                        false,
                        e.earmarks(),
                        e.carriedFrom().map(from -> new Origin(from).year())));
            case FundingConfirmed e -> with(sources.get(e.source()).confirmed(e.after()));
            case FundingAdjusted e -> with(sources.get(e.source()).adjusted(e.after()));
            case FundingWithdrawn e -> with(sources.get(e.source()).lost());
            case OutsideFundingRecorded e ->
                new FundingState(
                        confirmed,
                        expected,
                        sources,
                        outside.plus(e.funding()),
                        e.activity()
                                .map(activity ->
                                        paidFromOutside.plus(activity, paidFromOutside.getOrDefault(activity, 0) + 1))
                                .orElse(paidFromOutside));
        };
    }

    private FundingState with(FundingSource source) {
        Optional<FundingSource> before = source(source.key());
        return new FundingState(
                confirmed - part(before, FundingStatus.CONFIRMED) + part(Optional.of(source), FundingStatus.CONFIRMED),
                expected - part(before, FundingStatus.EXPECTED) + part(Optional.of(source), FundingStatus.EXPECTED),
                sources.plus(source.key(), source),
                outside,
                paidFromOutside);
    }

    private static long part(Optional<FundingSource> source, FundingStatus status) {
        return source.filter(s -> s.status() == status)
                .map(FundingSource::amount)
                .orElse(0L);
    }
}
