package se.planbok.plan.budget;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import se.planbok.plan.event.ActivityCancelled;
import se.planbok.plan.event.Bounds;
import se.planbok.plan.event.BudgetEvent;
import se.planbok.plan.event.BudgetLineAdded;
import se.planbok.plan.event.BudgetLineRevised;
import se.planbok.plan.event.BudgetLineWithdrawn;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.CompletionCorrected;
import se.planbok.plan.event.DaysReportCorrected;
import se.planbok.plan.event.DaysReported;
import se.planbok.plan.event.ExpenditureCorrected;
import se.planbok.plan.event.ExpenditureRecorded;
import se.planbok.plan.event.ForecastStated;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.NominationMade;
import se.planbok.plan.event.NominationWithdrawn;
import se.planbok.plan.event.OutturnEvent;
import se.planbok.plan.event.Place;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.ProgressAssessed;
import se.planbok.plan.event.ProgressCorrected;
import se.planbok.plan.event.ProgressReported;
import se.planbok.plan.event.ReservationCarriedOver;
import se.planbok.plan.event.ReservationChanged;
import se.planbok.plan.event.ReservationDecided;
import se.planbok.plan.event.ReservationLapsed;
import se.planbok.plan.event.ReservationMoved;
import se.planbok.plan.event.ReservationReleased;
import se.planbok.plan.event.ReservationSplit;
import se.planbok.plan.event.StatedFigureCorrected;
import se.planbok.plan.event.StatedFigureRecorded;
import se.planbok.plan.event.WorkItemCompleted;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.Origin;

/**
 * Money out: lines, reservations and nominations, with the sums that rules and findings ask for.
 *
 * @param lower kronor, all lines' lower amounts together
 * @param upper kronor, all lines' upper amounts together
 * @param aboveLower kronor committed above the lower bounds of range lines, all of them together (R4)
 * @param lines the lines by key, also withdrawn ones
 * @param reservations the reservations by key, also closed ones
 * @param nominations the nominations by key, also ended ones
 * @param byActivity money by activity
 * @param nominatedOn keys of standing nominations by line
 * @param carriedByYear kronor reserved that were carried from a year
 */
public record BudgetState(
        long lower,
        long upper,
        long aboveLower,
        PMap<String, BudgetLine> lines,
        PMap<String, Reservation> reservations,
        PMap<String, Nomination> nominations,
        PMap<String, ActivityMoney> byActivity,
        PMap<String, PSet<String>> nominatedOn,
        PMap<Integer, Long> carriedByYear) {

    /** Nothing yet. */
    public static final BudgetState NONE = new BudgetState(
            0,
            0,
            0,
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    /** The line by its key, also a withdrawn one. */
    public Optional<BudgetLine> line(String key) {
        return Optional.ofNullable(lines.get(key));
    }

    /** The reservation by its key, also a closed one. */
    public Optional<Reservation> reservation(String key) {
        return Optional.ofNullable(reservations.get(key));
    }

    /** The nomination by its key, also an ended one. */
    public Optional<Nomination> nomination(String key) {
        return Optional.ofNullable(nominations.get(key));
    }

    /** The money of an activity. */
    public ActivityMoney of(String activity) {
        return byActivity.getOrDefault(activity, ActivityMoney.NONE);
    }

    /** The standing nomination of an activity on a line. */
    public Optional<Nomination> nominationOf(String activity, String line) {
        return of(activity).nominations().stream()
                .map(nominations::get)
                .filter(nomination -> nomination.line().equals(line))
                .findFirst();
    }

    /** The reservations of an activity that have unspent money, by key. */
    public List<Reservation> unspentOf(String activity) {
        return of(activity).reservations().stream()
                .sorted()
                .map(reservations::get)
                .filter(reservation -> !reservation.isClosed() && reservation.unspent() > 0)
                .toList();
    }

    /** Keys of the standing nominations on a line, sorted. */
    public List<String> nominationsOn(String line) {
        return nominatedOn.getOrDefault(line, HashTreePSet.empty()).stream()
                .sorted()
                .toList();
    }

    /** Kronor reserved that were carried from a year. */
    public long carriedFrom(int year) {
        return carriedByYear.getOrDefault(year, 0L);
    }

    /** Kronor spent, all lines together. */
    public long spent() {
        return lines.values().stream().mapToLong(BudgetLine::spent).sum();
    }

    /** The reservations whose money is neither spent, released, lapsed, carried over nor refused, by key (R14). */
    public List<Reservation> unsettled() {
        return reservations.values().stream()
                .filter(reservation -> !reservation.isSettled())
                .sorted(Comparator.comparing(Reservation::key))
                .toList();
    }

    /** Kronor of confirmed funding above all lines' lower amounts, with which ranges may be filled (R4). */
    public static long cover(long confirmed, long lower) {
        return Math.max(0, confirmed - lower);
    }

    /** Keys of the proposed reservations that the adoption of the plan decides, sorted. */
    public List<String> awaitingAdoption() {
        return reservations.values().stream()
                .filter(Reservation::awaitsAdoption)
                .map(Reservation::key)
                .sorted()
                .toList();
    }

    /** The state that the event, with what was said beside it, makes of this one. */
    public BudgetState after(BudgetEvent event, Circumstances said) {
        return switch (event) {
            case BudgetLineAdded e -> lineAdded(e);
            case BudgetLineRevised e -> line(e.line(), line -> line.bounded(e.after()));
            case BudgetLineWithdrawn e -> lineWithdrawn(e);
            case FundsReserved e ->
                with(new Reservation(
                        e.reservation(),
                        new Place(e.line(), e.activity()),
                        e.purpose(),
                        e.amount(),
                        0,
                        e.status(),
                        e.lastDay(),
                        e.carriedFrom(),
                        e.carriedFrom().map(from -> new Origin(from).year()),
                        said.decision().filter(DecisionReference::withPlan).isPresent(),
                        Optional.empty()));
            case ReservationChanged e -> reservation(e.reservation(), r -> r.amounting(e.after(), e.status()));
            case ReservationReleased e -> reservation(e.reservation(), r -> r.amounting(e.after(), e.status()));
            case ReservationDecided e -> reservation(e.reservation(), r -> r.amounting(e.after(), e.status()));
            case ReservationLapsed e -> reservation(e.reservation(), r -> r.amounting(e.after(), e.status()));
            case ReservationCarriedOver e -> reservation(e.reservation(), r -> r.amounting(e.after(), e.status()));
            case ReservationMoved e -> reservation(e.reservation(), r -> r.placed(e.to()));
            case ReservationSplit e ->
                reservation(e.reservation(), r -> r.amounting(e.after(), e.status()))
                        .with(new Reservation(
                                e.part(),
                                e.to(),
                                e.purpose(),
                                e.amount(),
                                0,
                                e.partStatus(),
                                e.lastDay(),
                                e.carriedFrom(),
                                e.carriedFrom().map(from -> new Origin(from).year()),
                                reservations.get(e.reservation()).withPlan(),
                                Optional.empty()));
            case NominationMade e -> nominated(new Nomination(e.nomination(), e.line(), e.activity(), false));
            case NominationWithdrawn e -> nominationEnded(e.nomination());
        };
    }

    /** What was decided with the plan is open once the plan is adopted. */
    public BudgetState adopted(PlanAdopted event) {
        BudgetState granted = this;
        for (String key : event.granted()) {
            granted = granted.reservation(key, r -> r.amounting(r.amount(), r.granted()));
        }
        return granted;
    }

    /** The state that the fact makes of this one. */
    public BudgetState after(OutturnEvent event) {
        return switch (event) {
            case ExpenditureRecorded e -> spending(e.reservation(), Optional.of(e.line()), e.amount());
            case ExpenditureCorrected e ->
                spending(
                                e.before().reservation(),
                                e.before().line(),
                                -e.before().amount())
                        .spending(
                                e.after().reservation(),
                                e.after().line(),
                                e.after().amount());
            case DaysReported ignored -> this;
            case DaysReportCorrected ignored -> this;
            case WorkItemCompleted ignored -> this;
            case CompletionCorrected ignored -> this;
            case ProgressReported ignored -> this;
            case ProgressCorrected ignored -> this;
            case StatedFigureRecorded ignored -> this;
            case StatedFigureCorrected ignored -> this;
            case ForecastStated ignored -> this;
            case ProgressAssessed ignored -> this;
        };
    }

    private BudgetState spending(Optional<String> onReservation, Optional<String> straightOn, long amount) {
        return onReservation
                .map(key -> reservation(key, r -> r.spending(r.spent() + amount, r.afterSpending(r.spent() + amount))))
                .orElseGet(() -> line(straightOn.orElseThrow(), line -> line.spending(amount)));
    }

    /** A cancelled activity's nominations end (R13). */
    public BudgetState cancelled(ActivityCancelled e) {
        BudgetState state = this;
        for (String nomination : e.nominationsEnded()) {
            state = state.nominationEnded(nomination);
        }
        return state;
    }

    private BudgetState lineAdded(BudgetLineAdded e) {
        BudgetState state = with(
                Optional.empty(),
                new BudgetLine(
                        e.line(), new Bounds(e.lower(), e.upper()), e.activities(), e.decider(), false, 0, 0, 0));
        for (String activity : e.activities()) {
            state = state.money(activity, money -> money.named(e.line(), true));
        }
        return state;
    }

    private BudgetState lineWithdrawn(BudgetLineWithdrawn e) {
        BudgetState state = line(e.line(), BudgetLine::takenAway);
        for (String activity : e.activities()) {
            state = state.money(activity, money -> money.named(e.line(), false));
        }
        for (String nomination : e.nominationsEnded()) {
            state = state.nominationEnded(nomination);
        }
        return state;
    }

    private BudgetState line(String key, UnaryOperator<BudgetLine> change) {
        BudgetLine line = lines.get(key);
        return with(Optional.of(line), change.apply(line));
    }

    private BudgetState with(Optional<BudgetLine> before, BudgetLine line) {
        return new BudgetState(
                lower
                        - before.map(b -> b.bounds().lower()).orElse(0L)
                        + line.bounds().lower(),
                upper
                        - before.map(b -> b.bounds().upper()).orElse(0L)
                        + line.bounds().upper(),
                aboveLower - before.map(BudgetLine::committedAboveLower).orElse(0L) + line.committedAboveLower(),
                lines.plus(line.key(), line),
                reservations,
                nominations,
                byActivity,
                nominatedOn,
                carriedByYear);
    }

    private BudgetState reservation(String key, UnaryOperator<Reservation> change) {
        Reservation before = reservations.get(key);
        return without(before).with(change.apply(before));
    }

    private BudgetState without(Reservation r) {
        return line(r.place().line(), line -> line.without(r))
                .moneyIfNamed(r.place().activity(), money -> money.without(r))
                .reserving(reservations.minus(r.key()), r.carriedFromYear(), -r.amount());
    }

    private BudgetState with(Reservation r) {
        return line(r.place().line(), line -> line.with(r))
                .moneyIfNamed(r.place().activity(), money -> money.with(r))
                .reserving(reservations.plus(r.key(), r), r.carriedFromYear(), r.amount());
    }

    private BudgetState reserving(PMap<String, Reservation> changed, Optional<Integer> year, long carried) {
        return new BudgetState(
                lower,
                upper,
                aboveLower,
                lines,
                changed,
                nominations,
                byActivity,
                nominatedOn,
                year.map(y -> carriedByYear.plus(y, carriedFrom(y) + carried)).orElse(carriedByYear));
    }

    private BudgetState moneyIfNamed(Optional<String> activity, UnaryOperator<ActivityMoney> change) {
        return activity.map(key -> money(key, change)).orElse(this);
    }

    private BudgetState money(String activity, UnaryOperator<ActivityMoney> change) {
        return new BudgetState(
                lower,
                upper,
                aboveLower,
                lines,
                reservations,
                nominations,
                byActivity.plus(activity, change.apply(of(activity))),
                nominatedOn,
                carriedByYear);
    }

    private BudgetState nominated(Nomination nomination) {
        PSet<String> onLine = nominatedOn.getOrDefault(nomination.line(), HashTreePSet.empty());
        return new BudgetState(
                        lower,
                        upper,
                        aboveLower,
                        lines,
                        reservations,
                        nominations.plus(nomination.key(), nomination),
                        byActivity,
                        nominatedOn.plus(
                                nomination.line(),
                                nomination.ended() ? onLine.minus(nomination.key()) : onLine.plus(nomination.key())),
                        carriedByYear)
                .moneyIfNamed(nomination.activity(), money -> money.nominated(nomination.key(), !nomination.ended()));
    }

    private BudgetState nominationEnded(String key) {
        return nominated(nominations.get(key).asEnded());
    }
}
