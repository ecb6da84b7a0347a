package se.planbok.plan.closing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import se.planbok.plan.event.CarriedSurplusRevised;
import se.planbok.plan.event.ClosingEvent;
import se.planbok.plan.event.PeriodClosed;
import se.planbok.plan.event.PlanClosed;
import se.planbok.plan.event.ReservationCarriedOver;
import se.planbok.plan.event.SurplusCarriedOver;
import se.planbok.plan.value.PlanId;

/**
 * How far a plan has come to its end, and what last year's end has told it.
 *
 * @param periods the last day of each period that is over, by key
 * @param carried kronor of surplus carried into next year's plan
 * @param carriedReserved kronor of reservations carried into it
 * @param covers kronor of carried surplus that there is cover for, by the year that it came from; only where figures
 *     of that year have changed since
 */
public record ClosingState(
        PMap<String, String> periods, long carried, long carriedReserved, PMap<Integer, Long> covers) {

    /** Nothing is over yet. */
    public static final ClosingState NONE = new ClosingState(HashTreePMap.empty(), 0, 0, HashTreePMap.empty());

    /** The last day of the time that is closed; empty while no period is. */
    public Optional<LocalDate> closedTo() {
        return periods.values().stream().map(LocalDate::parse).max(Comparator.naturalOrder());
    }

    /** Kronor of the surplus carried from a year that there is cover for; empty where all that was carried is covered. */
    public Optional<Long> coverFrom(int year) {
        return Optional.ofNullable(covers.get(year));
    }

    /** The state that the event makes of this one. */
    public ClosingState after(ClosingEvent event) {
        return switch (event) {
            case PeriodClosed e -> new ClosingState(periods.plus(e.period(), e.to()), carried, carriedReserved, covers);
            case SurplusCarriedOver e -> new ClosingState(periods, e.after(), carriedReserved, covers);
            case CarriedSurplusRevised e ->
                new ClosingState(
                        periods, carried, carriedReserved, covers.plus(new PlanId(e.from()).year(), e.after()));
            case PlanClosed ignored -> this;
        };
    }

    /** A reservation went into next year's plan. */
    public ClosingState after(ReservationCarriedOver event) {
        return new ClosingState(periods, carried, carriedReserved + event.carried(), covers);
    }
}
