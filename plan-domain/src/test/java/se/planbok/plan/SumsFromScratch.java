package se.planbok.plan;

import static se.planbok.plan.Hold.hold;
import static se.planbok.plan.Hold.same;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import se.planbok.plan.budget.ActivityMoney;
import se.planbok.plan.budget.BudgetLine;
import se.planbok.plan.budget.BudgetState;
import se.planbok.plan.budget.Nomination;
import se.planbok.plan.budget.Reservation;
import se.planbok.plan.event.Completion;
import se.planbok.plan.event.Expenditure;
import se.planbok.plan.outturn.OutturnState;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.FundingStatus;

/** Holds every sum that a plan's state carries along to the sum of its parts. */
final class SumsFromScratch {

    private SumsFromScratch() {}

    static void holdAll(PlanState plan) {
        holdDays(plan);
        holdFunding(plan);
        BudgetState budget = plan.budget();
        same(
                "lower",
                budget.lower(),
                sum(budget.lines().values(), line -> line.bounds().lower()));
        same(
                "upper",
                budget.upper(),
                sum(budget.lines().values(), line -> line.bounds().upper()));
        budget.lines().values().forEach(line -> holdLine(budget, line));
        same("above lower", budget.aboveLower(), sum(budget.lines().values(), SumsFromScratch::aboveLower));
        Set<String> activities = new HashSet<>(plan.structure().activities().keySet());
        activities.addAll(budget.byActivity().keySet());
        activities.forEach(activity -> holdActivity(budget, activity));
        holdNominations(budget);
        Map<Integer, Long> carried = new HashMap<>();
        budget.reservations()
                .values()
                .forEach(reservation -> reservation
                        .carriedFromYear()
                        .ifPresent(year -> carried.merge(year, reservation.amount(), Long::sum)));
        same("carried by year", budget.carriedByYear(), carried);
        holdFacts(plan);
    }

    /** Every figure of what was used or done is the sum of the facts as they stand after corrections. */
    private static void holdFacts(PlanState plan) {
        OutturnState facts = plan.outturn();
        plan.budget()
                .reservations()
                .forEach((key, reservation) -> same(
                        "spent on a reservation",
                        reservation.spent(),
                        spent(facts, told -> told.reservation().equals(Optional.of(key)))));
        plan.budget()
                .lines()
                .forEach((key, line) -> same(
                        "spent straight on a line",
                        line.spentStraight(),
                        spent(facts, told -> told.line().equals(Optional.of(key)))));
        plan.structure().activities().forEach((key, activity) -> {
            same(
                    "days spent on an activity",
                    facts.daysSpentOn(key).halves(),
                    sum(
                            facts.daysReports().values(),
                            told -> told.activity().equals(key) ? told.days().halves() : 0));
            activity.workItems().forEach((point, item) -> {
                same("done of a point", item.done(), facts.done(key, point));
                same(
                        "completed",
                        item.completed(),
                        facts.completions().values().stream()
                                .filter(told -> told.activity().equals(key)
                                        && told.workItem().equals(point))
                                .map(Completion::dated)
                                .flatMap(Optional::stream)
                                .findFirst());
            });
        });
        same(
                "days spent",
                facts.daysSpent().halves(),
                sum(facts.daysReports().values(), told -> told.days().halves()));
        same("surplus", plan.surplus(), plan.funding().confirmed() - spent(facts, told -> true));
    }

    private static long spent(OutturnState facts, Predicate<Expenditure> counted) {
        return sum(facts.expenditures().values(), told -> counted.test(told) ? told.amount() : 0);
    }

    private static void holdDays(PlanState plan) {
        same(
                "allocated",
                plan.workload().allocated().halves(),
                sum(plan.workload().byActivity().values(), Days::halves));
        hold(
                "days go to activities of the plan",
                plan.structure()
                        .activities()
                        .keySet()
                        .containsAll(plan.workload().byActivity().keySet()));
    }

    private static void holdFunding(PlanState plan) {
        same("confirmed", plan.funding().confirmed(), standing(plan, FundingStatus.CONFIRMED));
        same("expected", plan.funding().expected(), standing(plan, FundingStatus.EXPECTED));
    }

    private static long standing(PlanState plan, FundingStatus status) {
        return sum(
                plan.funding().sources().values(),
                source -> !source.withdrawn() && source.status() == status ? source.amount() : 0);
    }

    private static long aboveLower(BudgetLine line) {
        boolean range = line.bounds().lower() < line.bounds().upper();
        return range
                ? Math.max(0, line.held() + line.spentStraight() - line.bounds().lower())
                : 0;
    }

    private static void holdLine(BudgetState budget, BudgetLine line) {
        long held = 0;
        long spent = line.spentStraight();
        for (Reservation reservation : budget.reservations().values()) {
            if (reservation.place().line().equals(line.key())) {
                held += Math.max(reservation.amount(), reservation.spent());
                spent += reservation.spent();
            }
        }
        same("held on a line", line.held(), held);
        same("spent on a line", line.spent(), spent);
    }

    private static void holdActivity(BudgetState budget, String activity) {
        ActivityMoney money = budget.of(activity);
        Set<String> reservations = new HashSet<>();
        long reserved = 0;
        long spent = 0;
        for (Reservation reservation : budget.reservations().values()) {
            if (reservation.place().activity().equals(Optional.of(activity))) {
                reservations.add(reservation.key());
                reserved += reservation.amount();
                spent += reservation.spent();
            }
        }
        same("reserved for an activity", money.reserved(), reserved);
        same("spent for an activity", money.spent(), spent);
        same("reservations of an activity", money.reservations(), reservations);
        Set<String> lines = new HashSet<>();
        for (BudgetLine line : budget.lines().values()) {
            if (!line.withdrawn() && line.activities().contains(activity)) {
                lines.add(line.key());
            }
        }
        same("lines of an activity", money.lines(), lines);
    }

    private static void holdNominations(BudgetState budget) {
        Map<String, Set<String>> ofActivity = new HashMap<>();
        Map<String, Set<String>> onLine = new HashMap<>();
        for (Nomination nomination : budget.nominations().values()) {
            if (!nomination.ended()) {
                onLine.computeIfAbsent(nomination.line(), line -> new HashSet<>())
                        .add(nomination.key());
                nomination
                        .activity()
                        .ifPresent(activity -> ofActivity
                                .computeIfAbsent(activity, key -> new HashSet<>())
                                .add(nomination.key()));
            }
        }
        budget.byActivity()
                .forEach((activity, money) -> same(
                        "nominations of an activity",
                        money.nominations(),
                        ofActivity.getOrDefault(activity, Set.of())));
        hold("nominated activities are kept", budget.byActivity().keySet().containsAll(ofActivity.keySet()));
        budget.lines()
                .keySet()
                .forEach(line -> same(
                        "nominations on a line",
                        Set.copyOf(budget.nominationsOn(line)),
                        onLine.getOrDefault(line, Set.of())));
    }

    static <T> long sum(Iterable<T> parts, ToLongFunction<T> figure) {
        long sum = 0;
        for (T part : parts) {
            sum += figure.applyAsLong(part);
        }
        return sum;
    }
}
