package se.planbok.api.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What an example's plan has come to, as its planner would know it: what comes next is made to fit. */
final class YearBook {

    final Profile profile;
    final int year;
    final Chance chance;
    final Map<String, ExampleActivity> activities = new LinkedHashMap<>();
    final Map<String, ExampleLine> lines = new LinkedHashMap<>();
    final Map<String, ExampleReservation> reservations = new LinkedHashMap<>();
    /** What of last year's goes on as something else in this year's plan. */
    Optional<Succession> succession = Optional.empty();
    /** Keys of all that went on as something else, this year or before. */
    final Set<String> replaced = new HashSet<>();

    int capacity;
    long confirmed;
    long expected;
    long straight;
    /** Whether something was delegated that the management has not been told of. */
    boolean untold;

    YearBook(Profile profile, int year, Chance chance) {
        this.profile = profile;
        this.year = year;
        this.chance = chance;
    }

    String plan() {
        return profile.plan(year);
    }

    LocalDate day(int month, int day) {
        return LocalDate.of(year, month, day);
    }

    LocalDate lastOf(int month) {
        return YearMonth.of(year, month).atEndOfMonth();
    }

    /** Whether a new activity cannot have the key. */
    boolean isTaken(String key) {
        return activities.containsKey(key) || replaced.contains(key);
    }

    /** Whether it does what others did last year: then it is meant to last. */
    boolean takesUp(ExampleActivity activity) {
        return succession.filter(one -> one.into().contains(activity)).isPresent();
    }

    Stream<ExampleActivity> active() {
        return activities.values().stream().filter(activity -> activity.active);
    }

    List<ExampleActivity> active(ExampleActivity.Kind kind) {
        return active().filter(activity -> activity.kind == kind).toList();
    }

    /** Those that days are worked on. */
    List<ExampleActivity> staffed() {
        return active().filter(activity -> activity.allocated > 0).toList();
    }

    List<ExampleReservation> open() {
        return reservations.values().stream().filter(ExampleReservation::isOpen).toList();
    }

    /** Days that are not given out, in halves. */
    int daysLeft() {
        return capacity
                - activities.values().stream()
                        .mapToInt(activity -> activity.allocated)
                        .sum();
    }

    /** Confirmed funding less what was spent, in kronor. */
    long surplus() {
        return confirmed
                - straight
                - reservations.values().stream().mapToLong(kept -> kept.spent).sum();
    }

    /** Why something is changed. */
    String reason(String change) {
        return chance.one(Words.ALL.reasons().get(change));
    }

    void keep(ExampleReservation reservation) {
        reservations.put(reservation.key, reservation);
        reservation.line.committed += reservation.amount;
    }

    /** Whether the amount is small enough to be delegated, with what the activity has had in that way. */
    boolean isDelegated(ExampleActivity activity, long amount) {
        return activity.delegated + amount <= Profile.THRESHOLD;
    }

    /** Says who decides that this money is set aside for the activity, under the plan's delegation rule. */
    void decide(Batch batch, ObjectNode command, ExampleReservation reservation) {
        if (isDelegated(reservation.activity, reservation.amount)) {
            delegate(batch, command, reservation);
        } else {
            batch.decided(command, deciderOf(reservation.amount));
        }
    }

    /** The money is set aside under delegation, by the head where there is a ladder. */
    void delegate(Batch batch, ObjectNode command, ExampleReservation reservation) {
        reservation.activity.delegated += reservation.amount;
        untold = true;
        if (profile.hasLadder()) {
            batch.decided(command, Profile.HEAD, "DELEGATED");
        }
    }

    /** Who decides an amount that is not delegated. */
    String deciderOf(long amount) {
        return profile.hasLadder() && amount > Profile.UPPER_THRESHOLD ? Profile.BOARD : Profile.MANAGEMENT;
    }
}
