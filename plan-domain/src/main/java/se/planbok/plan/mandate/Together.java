package se.planbok.plan.mandate;

import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import se.planbok.plan.PlanState;
import se.planbok.plan.budget.Reservation;
import se.planbok.plan.event.BudgetEvent;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.event.BudgetLineRevised;
import se.planbok.plan.event.BudgetLineWithdrawn;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.Mandate;
import se.planbok.plan.event.NominationMade;
import se.planbok.plan.event.NominationWithdrawn;
import se.planbok.plan.event.Place;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.event.ReservationCarriedOver;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.event.ReservationLapsed;
import se.planbok.plan.event.ReservationMoved;
import se.planbok.plan.event.ReservationReleased;
import se.planbok.plan.event.ReservationSplit;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.mandate.TakenTogether.Passed;
import se.planbok.plan.value.Subject;

/**
 * What was taken under delegation, by what it was taken for (R7). A reservation is counted by the rule that was in force
 * when it was last judged, and as it stands now; one that its authority decided is not counted.
 *
 * @param groups what was taken for each thing
 * @param places for which thing each counted reservation is
 * @param granted what a reservation took before a raise of it that awaits another person, where it was counted
 */
public record Together(PMap<String, TakenTogether> groups, PMap<String, String> places, PMap<String, Taken> granted) {

    /** Nothing yet. */
    public static final Together NOTHING =
            new Together(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /** What passes a threshold for an activity. */
    public Optional<Passed> passedFor(String activity) {
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(groups.get(ofActivity(activity))).flatMap(TakenTogether::passed);
    }

    /** What passes a threshold for a purpose of which this reservation is the first. */
    public Optional<Passed> passedFirst(String reservation) {
        return group(reservation)
                .filter(group ->
                        group.activity().isEmpty() && group.subject().key().equals(reservation))
                .flatMap(TakenTogether::passed);
    }

    /** What reservations of this purpose at this place are told of as, where several may be told of together. */
    public Optional<Subject> subject(Place place, String purpose) {
        return Optional.ofNullable(groups.get(of(place, purpose))).map(TakenTogether::subject);
    }

    /** The state that the event makes of this one. */
    public Together after(BudgetEvent event, Recorded recorded, PlanState plan) {
        return switch (event) {
            case FundsReserved e -> judged(e.reservation(), recorded, plan);
            case ReservationChanged e ->
                e.after() > e.before()
                        ? keeping(e, plan).judged(e.reservation(), recorded, plan)
                        : lowered(e.reservation(), e.after());
            case ReservationReleased e -> lowered(e.reservation(), e.after());
            case ReservationLapsed e -> lowered(e.reservation(), e.after());
            case ReservationCarriedOver e -> lowered(e.reservation(), e.after());
            case ReservationDecided e -> e.granted() ? judged(e.reservation(), recorded, plan) : rejected(e, plan);
            case ReservationMoved e -> judged(e.reservation(), recorded, plan);
            case ReservationSplit e -> lowered(e.reservation(), e.after()).judged(e.part(), recorded, plan);
            case BudgetLineAdded ignored -> this;
            case BudgetLineRevised ignored -> this;
            case BudgetLineWithdrawn ignored -> this;
            case NominationMade ignored -> this;
            case NominationWithdrawn ignored -> this;
        };
    }

    /** This where the reservation took so much under delegation. */
    Together with(Reservation reserved, Taken taken) {
        String key = reserved.key();
        String to = of(reserved.place(), reserved.purpose());
        Together elsewhere = to.equals(places.get(key)) ? this : without(key);
        TakenTogether group = elsewhere.groups.getOrDefault(
                to, TakenTogether.nothing(reserved.place().activity()));
        return new Together(elsewhere.groups.plus(to, group.with(key, taken)), elsewhere.places.plus(key, to), granted);
    }

    /** What the reservation is counted together with. */
    Optional<TakenTogether> group(String reservation) {
        return Optional.ofNullable(places.get(reservation)).map(groups::get);
    }

    /** What stands while a raise of it is proposed is kept, to be counted again if the raise is rejected. */
    private Together keeping(ReservationChanged e, PlanState plan) {
        boolean first = plan.budget()
                .reservation(e.reservation())
                .flatMap(Reservation::standing)
                .equals(Optional.of(e.before()));
        if (!first) {
            return this;
        }
        Optional<Taken> before =
                group(e.reservation()).map(group -> group.taken().get(e.reservation()));
        return new Together(
                groups,
                places,
                before.map(taken -> granted.plus(e.reservation(), taken))
                        .orElseGet(() -> granted.minus(e.reservation())));
    }

    private Together rejected(ReservationDecided e, PlanState plan) {
        Together without = without(e.reservation());
        Taken before = granted.get(e.reservation());
        return e.after() == 0 || before == null
                ? without
                : without.with(plan.budget().reservation(e.reservation()).orElseThrow(), before.amounting(e.after()));
    }

    private Together judged(String key, Recorded recorded, PlanState plan) {
        Reservation reserved = plan.budget().reservation(key).orElseThrow();
        return recorded.rules().stream()
                .filter(outcome -> outcome.verdict() == RuleOutcome.Verdict.HELD)
                .filter(outcome -> outcome.mandate().filter(Mandate::delegated).isPresent())
                .findFirst()
                .flatMap(outcome -> taken(outcome, reserved, recorded, plan))
                .filter(taken -> taken.amount() > 0)
                .map(taken -> with(reserved, taken))
                .orElseGet(() -> without(key));
    }

    private static Optional<Taken> taken(RuleOutcome outcome, Reservation reserved, Recorded recorded, PlanState plan) {
        Mandate mandate = outcome.mandate().orElseThrow();
        return mandate.ruleSet()
                .flatMap(set -> plan.delegation()
                        .rule(mandate.matter(), Optional.of(reserved.place().line()), set))
                .filter(rule -> !rule.steps().get(mandate.step() - 1).isOpen())
                .map(rule -> new Taken(
                        recorded.circumstances().day(recorded.at()).toEpochDay(),
                        outcome.limit().halves() / 2,
                        rule.sumOver(),
                        reserved.amount()));
    }

    private Together lowered(String key, long amount) {
        String place = places.get(key);
        if (place == null) {
            return this;
        }
        TakenTogether group = groups.get(place);
        return amount == 0
                ? without(key)
                : new Together(
                        groups.plus(
                                place, group.with(key, group.taken().get(key).amounting(amount))),
                        places,
                        granted);
    }

    private Together without(String key) {
        String place = places.get(key);
        if (place == null) {
            return this;
        }
        TakenTogether left = groups.get(place).without(key);
        return new Together(
                left.taken().isEmpty() ? groups.minus(place) : groups.plus(place, left), places.minus(key), granted);
    }

    private static String of(Place place, String purpose) {
        return place.activity().map(Together::ofActivity).orElseGet(() -> place.line() + "\n" + purpose);
    }

    private static String ofActivity(String activity) {
        return "\n" + activity;
    }
}
