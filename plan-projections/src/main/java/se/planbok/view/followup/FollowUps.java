package se.planbok.view.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.planbok.effect.Effort;
import se.planbok.effect.StudiesMissing;
import se.planbok.plan.value.ActivityStatus;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.PlanId;
import se.planbok.plan.value.Priority;
import se.planbok.view.outturn.Outturn;

/**
 * Joins the outturn of an organisation's plans, year by year. It is a pure function of them: nothing is kept of it, and
 * as of any moment it says what the plans said then.
 */
public final class FollowUps {

    private final List<Outturn> plans;
    private final Map<String, FollowUp.Study> studies;
    private final Families families;

    private FollowUps(List<Outturn> plans, Map<String, FollowUp.Study> studies) {
        this.plans = plans;
        this.studies = studies;
        families = new Families(plans);
    }

    /**
     * The follow-up.
     *
     * @param organisation the organisation's key
     * @param from the first year asked for
     * @param to the last
     * @param plans the outturn of the plans of those years, by year
     * @param studies effect studies by the initiative that each is about
     */
    public static FollowUp of(
            String organisation, int from, int to, List<Outturn> plans, Map<String, FollowUp.Study> studies) {
        return new FollowUps(plans, studies).followUp(organisation, from, to);
    }

    private FollowUp followUp(String organisation, int from, int to) {
        return new FollowUp(
                organisation,
                from,
                to,
                plans.stream().map(this::plan).toList(),
                plans.stream()
                        .flatMap(plan -> plan.activities().stream())
                        .map(activity -> families.keyOf(activity.initiative()))
                        .distinct()
                        .map(this::initiative)
                        .toList(),
                lines(),
                carried());
    }

    private FollowUp.PlanOfYear plan(Outturn plan) {
        Map<String, Optional<Priority>> now = efforts(plan);
        Optional<Outturn> before = before(plan);
        Map<String, Optional<Priority>> then = before.map(this::efforts).orElse(Map.of());
        return new FollowUp.PlanOfYear(
                year(plan),
                plan.planId(),
                plan.version(),
                plan.title(),
                plan.status(),
                plan.partial(),
                days(plan),
                money(plan),
                plan.total().approximate(),
                before.map(last -> FollowUp.Change.between(planned(last), planned(plan)))
                        .orElse(FollowUp.Change.UNKNOWN),
                plan.amendments(),
                before.filter(last -> !last.partial()).isPresent() ? without(now.keySet(), then.keySet()) : List.of(),
                plan.partial() ? List.of() : without(then.keySet(), now.keySet()),
                moved(then, now, (old, young) -> young.compareTo(old) < 0),
                moved(then, now, (old, young) -> young.compareTo(old) > 0),
                notStudied(plan));
    }

    private static FollowUp.WorkingDays days(Outturn plan) {
        return FollowUp.WorkingDays.of(plan.total().days());
    }

    private static FollowUp.Kronor money(Outturn plan) {
        return FollowUp.Kronor.of(plan.total().money());
    }

    private static Planned planned(Outturn plan) {
        return Planned.of(plan.status(), days(plan), money(plan));
    }

    private List<FollowUp.NotStudied> notStudied(Outturn plan) {
        Map<String, Effort> efforts = new LinkedHashMap<>();
        OptionalLong threshold = plan.threshold().map(OptionalLong::of).orElse(OptionalLong.empty());
        plan.activities()
                .forEach(activity -> efforts.merge(
                        families.keyOf(activity.initiative()),
                        new Effort(
                                families.keyOf(activity.initiative()),
                                activity.days().amended().orElse(Days.ZERO),
                                activity.money().amended().orElse(0L),
                                threshold,
                                0),
                        FollowUps::together));
        Set<String> studied = studies.keySet().stream().map(families::keyOf).collect(Collectors.toSet());
        return StudiesMissing.in(efforts.values(), studied).stream()
                .map(FollowUp.NotStudied::of)
                .toList();
    }

    private static Effort together(Effort one, Effort other) {
        return new Effort(
                one.initiative(),
                one.days().plus(other.days()),
                one.kronor() + other.kronor(),
                one.threshold(),
                one.since());
    }

    /** The plan of the year before, where it is among those that are read. */
    private Optional<Outturn> before(Outturn plan) {
        return plans.stream().filter(other -> year(other) == year(plan) - 1).findFirst();
    }

    private static int year(Outturn plan) {
        return new PlanId(plan.planId()).year();
    }

    /** The efforts that are to be carried out, with the highest priority of each. */
    private Map<String, Optional<Priority>> efforts(Outturn plan) {
        Map<String, Optional<Priority>> efforts = new LinkedHashMap<>();
        plan.activities().stream()
                .filter(activity -> activity.status() == ActivityStatus.ACTIVE)
                .forEach(activity ->
                        efforts.merge(families.keyOf(activity.initiative()), activity.priority(), FollowUps::highest));
        return efforts;
    }

    private static Optional<Priority> highest(Optional<Priority> one, Optional<Priority> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private static List<String> without(Set<String> all, Set<String> others) {
        return all.stream().filter(key -> !others.contains(key)).toList();
    }

    private static List<String> moved(
            Map<String, Optional<Priority>> then, Map<String, Optional<Priority>> now, Moved moved) {
        return now.entrySet().stream()
                .filter(effort -> then.getOrDefault(effort.getKey(), Optional.empty())
                        .flatMap(old -> effort.getValue().filter(young -> moved.is(old, young)))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    private FollowUp.Initiative initiative(String key) {
        List<String> keys = families.keys(key);
        List<FollowUp.YearOfInitiative> years = new ArrayList<>();
        String title = "";
        for (Outturn plan : plans) {
            List<Outturn.Activity> activities = plan.activities().stream()
                    .filter(activity -> keys.contains(activity.initiative()))
                    .toList();
            if (!activities.isEmpty()) {
                years.add(year(plan, activities, years.isEmpty() ? Optional.empty() : Optional.of(years.getLast())));
                title = activities.getFirst().title();
            }
        }
        return new FollowUp.Initiative(
                key,
                keys.size() > 1 ? keys : List.of(),
                title,
                years,
                keys.stream()
                        .flatMap(one -> Optional.ofNullable(studies.get(one)).stream())
                        .findFirst());
    }

    private FollowUp.YearOfInitiative year(
            Outturn plan, List<Outturn.Activity> activities, Optional<FollowUp.YearOfInitiative> last) {
        Map<String, String> chapters =
                plan.chapters().stream().collect(Collectors.toMap(Outturn.Chapter::key, Outturn.Chapter::title));
        FollowUp.WorkingDays days = activities.stream()
                .map(activity -> FollowUp.WorkingDays.of(activity.days()))
                .reduce(FollowUp.WorkingDays::plus)
                .orElseThrow();
        FollowUp.Kronor money = activities.stream()
                .map(activity -> FollowUp.Kronor.of(activity.money()))
                .reduce(FollowUp.Kronor::plus)
                .orElseThrow();
        return new FollowUp.YearOfInitiative(
                year(plan),
                plan.planId(),
                activities.stream()
                        .map(activity -> new FollowUp.Pursued(
                                activity.key(),
                                activity.title(),
                                activity.initiative(),
                                activity.chapter(),
                                chapters.get(activity.chapter())))
                        .toList(),
                activities.stream()
                        .filter(activity -> activity.status() == ActivityStatus.ACTIVE)
                        .map(Outturn.Activity::priority)
                        .reduce(Optional.empty(), FollowUps::highest),
                days,
                money,
                activities.stream().anyMatch(Outturn.Activity::approximate),
                before(plan)
                        .flatMap(then -> last.filter(year -> year.planId().equals(then.planId()))
                                .map(year -> Planned.of(then.status(), year.days(), year.money())))
                        .map(then -> FollowUp.Change.between(then, Planned.of(plan.status(), days, money)))
                        .orElse(FollowUp.Change.UNKNOWN),
                activities.stream()
                        .flatMap(activity -> activity.amendments().stream())
                        .sorted(Comparator.comparing(Outturn.Amendment::sequence))
                        .distinct()
                        .toList(),
                leadTime(activities));
    }

    private static FollowUp.LeadTime leadTime(List<Outturn.Activity> activities) {
        Optional<String> proposed = earliest(activities, Outturn.LeadTime::proposed);
        Optional<String> decided = earliest(activities, Outturn.LeadTime::decided);
        Optional<String> firstUse = earliest(activities, Outturn.LeadTime::firstUse);
        return new FollowUp.LeadTime(
                proposed, decided, firstUse, between(proposed, decided), between(decided, firstUse));
    }

    private static Optional<String> earliest(
            List<Outturn.Activity> activities, Function<Outturn.LeadTime, Optional<String>> time) {
        return activities.stream()
                .flatMap(activity -> time.apply(activity.leadTime()).stream())
                .min(Comparator.comparing(text -> new PartialDate(text).firstDay()));
    }

    private static Optional<Long> between(Optional<String> one, Optional<String> other) {
        Optional<LocalDate> from = one.flatMap(FollowUps::day);
        Optional<LocalDate> to = other.flatMap(FollowUps::day);
        return from.isPresent() && to.isPresent()
                ? Optional.of(ChronoUnit.DAYS.between(from.get(), to.get()))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        PartialDate date = new PartialDate(text);
        return Optional.of(date.firstDay()).filter(date.lastDay()::equals);
    }

    private List<FollowUp.Line> lines() {
        Set<String> keys = new LinkedHashSet<>();
        plans.forEach(plan -> plan.lines().forEach(line -> keys.add(line.key())));
        return keys.stream().map(this::line).toList();
    }

    private FollowUp.Line line(String key) {
        List<FollowUp.YearOfLine> years = new ArrayList<>();
        String title = "";
        for (Outturn plan : plans) {
            for (Outturn.Line line : plan.lines()) {
                if (line.key().equals(key)) {
                    years.add(year(plan, line, years));
                    title = line.title();
                }
            }
        }
        return new FollowUp.Line(key, title, years);
    }

    private static FollowUp.YearOfLine year(Outturn plan, Outturn.Line line, List<FollowUp.YearOfLine> earlier) {
        FollowUp.Kronor money = FollowUp.Kronor.of(line.money());
        FollowUp.Change change = earlier.stream()
                .filter(last -> last.year() == year(plan) - 1)
                .findFirst()
                .map(last -> FollowUp.Change.between(ofLine(last.money()), ofLine(money)))
                .orElse(FollowUp.Change.UNKNOWN);
        return new FollowUp.YearOfLine(year(plan), plan.planId(), money, line.approximate(), change, line.amendments());
    }

    /** A line has money alone, and always some. */
    private static Planned ofLine(FollowUp.Kronor money) {
        return new Planned(Optional.empty(), money.amended());
    }

    /** Each link once, whichever of the two plans tells of it; the one that is funded tells last how much it is. */
    private List<FollowUp.Carried> carried() {
        Map<String, FollowUp.Carried> links = new LinkedHashMap<>();
        for (Outturn plan : plans) {
            plan.carriedOut()
                    .forEach(out -> links.put(
                            out.to() + "/" + out.key(),
                            new FollowUp.Carried(out.key(), plan.planId(), out.to(), out.amount())));
            plan.carriedIn()
                    .forEach(in -> links.put(
                            plan.planId() + "/" + in.key(),
                            new FollowUp.Carried(in.key(), origin(plan, in.from()), plan.planId(), in.amount())));
        }
        return List.copyOf(links.values());
    }

    /** Funding names the plan that it is carried from, or just the year. */
    private static String origin(Outturn plan, String from) {
        String organisation = plan.planId().substring(0, plan.planId().length() - "-2021".length());
        return from.matches("[0-9]{4}") ? organisation + "-" + from : from;
    }

    /** Whether a priority has moved from the one to the other. */
    private interface Moved {

        boolean is(Priority old, Priority young);
    }
}
