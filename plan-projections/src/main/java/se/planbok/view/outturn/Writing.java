package se.planbok.view.outturn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Priority;

/** Writes one answer out of what the view remembers. */
final class Writing {

    private static final Comparator<String> EARLIEST = Comparator.comparing(date -> new PartialDate(date).firstDay());

    private final OutturnView.State state;
    private final PlanSoFar plan;
    private final Optional<LocalDate> closed;
    private final Map<String, Reserved> forActivity = new HashMap<>();
    private final Map<String, Reserved> onLine = new HashMap<>();
    private final Map<String, String> firstSpent = new HashMap<>();

    Writing(OutturnView.State state) {
        this.state = state;
        plan = state.plan();
        closed = state.periods().values().stream()
                .map(period -> LocalDate.parse(period.to()))
                .max(Comparator.naturalOrder());
        state.reservations().values().forEach(this::count);
    }

    private void count(ReservationSoFar held) {
        Reserved money = Reserved.of(held);
        onLine.merge(held.place().line(), money, Reserved::plus);
        held.place().activity().ifPresent(activity -> {
            forActivity.merge(activity, money, Reserved::plus);
            held.spending().by().keySet().stream()
                    .min(EARLIEST)
                    .ifPresent(first -> firstSpent.merge(activity, first, Writing::earlier));
        });
    }

    private static String earlier(String one, String other) {
        return EARLIEST.compare(one, other) <= 0 ? one : other;
    }

    Outturn outturn(String planId, long version, Optional<LocalDate> day, Optional<StretchLength> by) {
        List<Outturn.Line> lines = state.lines().entrySet().stream()
                .filter(entry -> isShown(entry.getKey(), entry.getValue()))
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
        List<Map.Entry<String, ActivitySoFar>> activities =
                List.copyOf(state.activities().entrySet());
        return new Outturn(
                planId,
                version,
                plan.title(),
                plan.currency(),
                plan.from(),
                plan.to(),
                plan.status(),
                plan.partial(),
                day.map(this::shareGone),
                total(activities, lines),
                plan.amendments(),
                chapters(activities),
                priorities(activities),
                activities.stream()
                        .map(entry -> activity(entry.getKey(), entry.getValue()))
                        .toList(),
                lines,
                List.copyOf(state.periods().values()),
                state.carriedIn().entrySet().stream()
                        .filter(entry -> entry.getValue().amount() > 0)
                        .map(entry -> new Outturn.CarriedIn(
                                entry.getKey(),
                                entry.getValue().from(),
                                entry.getValue().amount()))
                        .toList(),
                List.copyOf(state.carriedOut().values()),
                List.copyOf(state.successions()),
                plan.threshold(),
                by.map(length -> Stretches.of(state, length)));
    }

    private BigDecimal shareGone(LocalDate day) {
        long all = ChronoUnit.DAYS.between(plan.firstDay(), plan.lastDay()) + 1;
        long gone = Math.clamp(ChronoUnit.DAYS.between(plan.firstDay(), day) + 1, 0, all);
        return BigDecimal.valueOf(gone)
                .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private Outturn.Sum total(List<Map.Entry<String, ActivitySoFar>> activities, List<Outturn.Line> lines) {
        long used = lines.stream().mapToLong(line -> line.money().used()).sum();
        return new Outturn.Sum(
                days(activities, all -> true, all -> true),
                kronor(
                        plan.adopted()
                                ? Optional.of(state.lines().values().stream()
                                        .mapToLong(line -> line.adopted().orElse(0L))
                                        .sum())
                                : Optional.empty(),
                        state.lines().values().stream()
                                .mapToLong(LineSoFar::upper)
                                .sum(),
                        used,
                        plan.partial()),
                lines.stream().anyMatch(Outturn.Line::approximate));
    }

    private List<Outturn.Chapter> chapters(List<Map.Entry<String, ActivitySoFar>> activities) {
        return state.chapters().entrySet().stream()
                .map(entry -> {
                    Predicate<ActivitySoFar> own =
                            activity -> activity.named().chapter().equals(entry.getKey());
                    return new Outturn.Chapter(
                            entry.getKey(),
                            entry.getValue(),
                            days(activities, own, own),
                            money(activities, own, own),
                            isApproximate(activities, own));
                })
                .toList();
    }

    private List<Outturn.OfPriority> priorities(List<Map.Entry<String, ActivitySoFar>> activities) {
        return Arrays.stream(Priority.values())
                .map(priority -> {
                    Predicate<ActivitySoFar> own =
                            activity -> activity.standing().priority().equals(Optional.of(priority));
                    Predicate<ActivitySoFar> adopted = activity -> activity.adopted()
                            .flatMap(then -> then.standing().priority())
                            .equals(Optional.of(priority));
                    return new Outturn.OfPriority(
                            priority,
                            days(activities, own, adopted),
                            money(activities, own, adopted),
                            isApproximate(activities, own));
                })
                .toList();
    }

    private boolean isApproximate(
            Collection<Map.Entry<String, ActivitySoFar>> activities, Predicate<ActivitySoFar> counted) {
        return activities.stream()
                .filter(entry -> counted.test(entry.getValue()))
                .anyMatch(entry -> reserved(entry.getKey()).approximate());
    }

    private Outturn.WorkingDays days(
            List<Map.Entry<String, ActivitySoFar>> activities,
            Predicate<ActivitySoFar> counted,
            Predicate<ActivitySoFar> countedThen) {
        return days(
                plan.adopted()
                        ? Optional.of(sum(activities.stream()
                                .map(Map.Entry::getValue)
                                .filter(countedThen)
                                .flatMap(activity -> activity.adopted().stream())
                                .map(then -> then.standing().days())))
                        : Optional.empty(),
                sum(activities.stream()
                        .map(Map.Entry::getValue)
                        .filter(counted)
                        .map(activity -> activity.standing().days())),
                sum(activities.stream()
                        .map(Map.Entry::getValue)
                        .filter(counted)
                        .map(activity -> activity.working().total())),
                plan.partial(),
                Optional.empty());
    }

    private static Days sum(Stream<Days> days) {
        return days.reduce(Days.ZERO, Days::plus);
    }

    private Outturn.Kronor money(
            List<Map.Entry<String, ActivitySoFar>> activities,
            Predicate<ActivitySoFar> counted,
            Predicate<ActivitySoFar> countedThen) {
        Reserved now = activities.stream()
                .filter(entry -> counted.test(entry.getValue()))
                .map(entry -> reserved(entry.getKey()))
                .reduce(Reserved.NONE, Reserved::plus);
        Optional<Long> then = plan.adopted()
                ? Optional.of(activities.stream()
                        .map(Map.Entry::getValue)
                        .filter(countedThen)
                        .flatMap(activity -> activity.adopted().stream())
                        .mapToLong(ActivitySoFar.Adopted::money)
                        .sum())
                : Optional.empty();
        return kronor(then, now.amount(), now.spent(), plan.partial());
    }

    private Reserved reserved(String activity) {
        return forActivity.getOrDefault(activity, Reserved.NONE);
    }

    private Outturn.Activity activity(String key, ActivitySoFar activity) {
        Reserved money = reserved(key);
        ActivitySoFar.Standing standing = activity.standing();
        Optional<ActivitySoFar.Adopted> adopted = activity.adopted();
        return new Outturn.Activity(
                key,
                activity.named().title(),
                activity.named().chapter(),
                activity.named().initiative(),
                standing.kind(),
                standing.priority(),
                standing.status(),
                adopted.map(then -> new Outturn.Adopted(
                        then.standing().kind(), then.standing().priority())),
                days(
                        adopted.map(then -> then.standing().days()),
                        standing.days(),
                        activity.working().total(),
                        plan.partial() && standing.days().equals(Days.ZERO),
                        activity.said().days()),
                kronor(
                        adopted.map(ActivitySoFar.Adopted::money),
                        money.amount(),
                        money.spent(),
                        plan.partial() && money.amount() == 0,
                        activity.said().money()),
                money.approximate(),
                activity.said().progress(),
                activity.workItems().entrySet().stream()
                        .map(entry -> entry.getValue().shown(entry.getKey(), isMissed(standing, entry.getValue())))
                        .toList(),
                List.copyOf(activity.amendments()),
                leadTime(key, activity));
    }

    private boolean isMissed(ActivitySoFar.Standing standing, WorkItemSoFar item) {
        return standing.status() == ActivityStatus.ACTIVE
                && standing.kind() != ActivityKind.CONTINGENT
                && closed.filter(day -> item.isMissed(plan, day)).isPresent();
    }

    private Outturn.LeadTime leadTime(String key, ActivitySoFar activity) {
        Optional<String> decided = activity.decided();
        Optional<LocalDate> last = decided.map(PartialDate::new).map(PartialDate::lastDay);
        return new Outturn.LeadTime(
                activity.named()
                        .proposed()
                        .filter(proposed -> last.isEmpty()
                                || !new PartialDate(proposed).firstDay().isAfter(last.get())),
                decided,
                Stream.concat(
                                activity.working().by().keySet().stream().map(Working::from),
                                Optional.ofNullable(firstSpent.get(key)).stream())
                        .min(EARLIEST));
    }

    /** A withdrawn line stands for as long as there is something to hold against it. */
    private boolean isShown(String key, LineSoFar line) {
        return !line.withdrawn()
                || line.adopted().isPresent()
                || line.straight().total() > 0
                || onLine.getOrDefault(key, Reserved.NONE).spent() > 0;
    }

    private Outturn.Line line(String key, LineSoFar line) {
        Reserved reserved = onLine.getOrDefault(key, Reserved.NONE);
        return new Outturn.Line(
                key,
                line.title(),
                kronor(
                        line.adopted(),
                        line.upper(),
                        reserved.spent() + line.straight().total(),
                        false,
                        line.forecast()),
                reserved.approximate() || line.straight().approximates() > 0,
                List.copyOf(line.amendments()));
    }

    private static Outturn.WorkingDays days(
            Optional<Days> adopted,
            Days amended,
            Days used,
            boolean unstated,
            Optional<Outturn.DaysForecast> forecast) {
        return unstated
                ? new Outturn.WorkingDays(Optional.empty(), Optional.empty(), used, Optional.empty(), forecast)
                : new Outturn.WorkingDays(
                        adopted, Optional.of(amended), used, Optional.of(amended.minus(used)), forecast);
    }

    private static Outturn.Kronor kronor(Optional<Long> adopted, long amended, long used, boolean unstated) {
        return kronor(adopted, amended, used, unstated, Optional.empty());
    }

    private static Outturn.Kronor kronor(
            Optional<Long> adopted,
            long amended,
            long used,
            boolean unstated,
            Optional<Outturn.MoneyForecast> forecast) {
        return unstated
                ? new Outturn.Kronor(Optional.empty(), Optional.empty(), used, Optional.empty(), forecast)
                : new Outturn.Kronor(adopted, Optional.of(amended), used, Optional.of(amended - used), forecast);
    }
}
