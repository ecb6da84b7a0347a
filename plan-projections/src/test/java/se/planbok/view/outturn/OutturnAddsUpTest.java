package se.planbok.view.outturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.planbok.plan.PlanState;
import se.planbok.plan.RandomOrders;
import se.planbok.plan.event.Expenditure;
import se.planbok.plan.event.PlanAdopted;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.value.Days;

/** The outturn of long random plans, held to the facts themselves as the plan's own state keeps them. */
class OutturnAddsUpTest {

    private static final OutturnView VIEW = new OutturnView();
    private static final int BATCHES = 400;

    @ParameterizedTest
    @MethodSource("seeds")
    void every_figure_of_every_version_is_what_was_planned_and_the_sum_of_the_facts(long seed) {
        walk(seed, (plan, state, outturn) -> {
            Map<String, Long> spentOn = new TreeMap<>();
            Map<String, Long> spentFor = new TreeMap<>();
            Set<String> about = new HashSet<>();
            plan.outturn().expenditures().values().forEach(fact -> {
                spentOn.merge(line(plan, fact), fact.amount(), Long::sum);
                activity(plan, fact).ifPresent(activity -> spentFor.merge(activity, fact.amount(), Long::sum));
                if (fact.approximate()) {
                    about.add(line(plan, fact));
                }
            });

            assertThat(outturn.status()).isEqualTo(plan.status());
            assertThat(outturn.total().days().amended())
                    .contains(plan.workload().allocated());
            assertThat(outturn.total().days().used()).isEqualTo(days(plan, ""));
            assertThat(outturn.total().money().amended()).contains(plan.budget().upper());
            assertThat(outturn.total().money().used()).isEqualTo(kronor(spentOn.values(), Long::longValue));
            for (Outturn.Activity activity : outturn.activities()) {
                assertThat(activity.days().used()).isEqualTo(days(plan, activity.key()));
                assertThat(activity.days().amended()).contains(plan.workload().of(activity.key()));
                assertThat(activity.money().used()).isEqualTo(spentFor.getOrDefault(activity.key(), 0L));
                assertThat(activity.money().amended())
                        .contains(kronor(
                                plan.budget().reservations().values().stream()
                                        .filter(held -> held.place().activity().equals(Optional.of(activity.key())))
                                        .toList(),
                                held -> held.amount()));
            }
            assertThat(used(
                            outturn.lines(),
                            Outturn.Line::key,
                            line -> line.money().used()))
                    .isEqualTo(used(spentOn.entrySet(), Map.Entry::getKey, Map.Entry::getValue));
            assertThat(outturn.lines().stream()
                            .filter(Outturn.Line::approximate)
                            .map(Outturn.Line::key))
                    .hasSameElementsAs(about);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void chapters_and_priorities_add_up_their_activities(long seed) {
        walk(seed, (plan, state, outturn) -> {
            outturn.chapters()
                    .forEach(chapter -> assertAddsUp(
                            chapter.days(),
                            chapter.money(),
                            outturn.activities().stream()
                                    .filter(activity -> activity.chapter().equals(chapter.key()))
                                    .toList()));
            outturn.priorities().forEach(priority -> {
                List<Outturn.Activity> own = outturn.activities().stream()
                        .filter(activity -> activity.priority().equals(Optional.of(priority.key())))
                        .toList();
                assertThat(priority.days().used())
                        .isEqualTo(sum(own, activity -> activity.days().used()));
                assertThat(priority.days().amended())
                        .contains(sum(own, activity -> activity.days().amended().orElseThrow()));
                assertThat(priority.days().adopted())
                        .isEqualTo(outturn.total()
                                .days()
                                .adopted()
                                .map(then -> sum(
                                        outturn.activities().stream()
                                                .filter(activity -> activity.adopted()
                                                        .flatMap(Outturn.Adopted::priority)
                                                        .equals(Optional.of(priority.key())))
                                                .toList(),
                                        activity -> activity.days().adopted().orElseThrow())));
            });
        });
    }

    private static void assertAddsUp(Outturn.WorkingDays days, Outturn.Kronor money, List<Outturn.Activity> own) {
        assertThat(days.used()).isEqualTo(sum(own, activity -> activity.days().used()));
        assertThat(days.amended())
                .contains(sum(own, activity -> activity.days().amended().orElseThrow()));
        assertThat(days.remaining()).contains(days.amended().orElseThrow().minus(days.used()));
        assertThat(money.used())
                .isEqualTo(kronor(own, activity -> activity.money().used()));
        assertThat(money.adopted().orElse(0L))
                .isEqualTo(kronor(own, activity -> activity.money().adopted().orElse(0L)));
    }

    @ParameterizedTest
    @EnumSource(StretchLength.class)
    void stretches_of_time_have_all_that_was_used(StretchLength length) {
        walk(seeds().findFirst().orElseThrow(), (plan, state, outturn) -> {
            List<Outturn.Stretch> stretches = Stretches.of(state, length);

            assertThat(kronor(stretches, Outturn.Stretch::money))
                    .isEqualTo(outturn.total().money().used());
            assertThat(sum(stretches, Outturn.Stretch::days))
                    .isEqualTo(outturn.total().days().used());
            assertThat(stretches).isSortedAccordingTo((one, other) -> one.from().compareTo(other.from()));
            for (Outturn.Activity activity : outturn.activities()) {
                List<Outturn.ActivityUse> uses = stretches.stream()
                        .flatMap(stretch -> stretch.activities().stream())
                        .filter(use -> use.key().equals(activity.key()))
                        .toList();
                assertThat(sum(uses, Outturn.ActivityUse::days))
                        .isEqualTo(activity.days().used());
                assertThat(kronor(uses, Outturn.ActivityUse::money))
                        .isEqualTo(activity.money().used());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_adopted_stays_as_it_was_whatever_comes_later(long seed) {
        Set<Object> adopted = new HashSet<>();
        walk(
                seed,
                (plan, state, outturn) -> outturn.total()
                        .days()
                        .adopted()
                        .ifPresent(days -> adopted.add(List.of(
                                days,
                                outturn.total().money().adopted(),
                                outturn.priorities().stream()
                                        .map(priority -> List.of(
                                                priority.days().adopted(),
                                                priority.money().adopted()))
                                        .toList()))));
        assertThat(adopted).hasSize(1);
    }

    /** Plans that are wholly known, were adopted and used both days and money. */
    static Stream<Long> seeds() {
        return LongStream.iterate(0, seed -> seed + 2)
                .filter(OutturnAddsUpTest::hasAll)
                .limit(4)
                .boxed();
    }

    private static boolean hasAll(long seed) {
        List<Recorded> history = RandomOrders.history(seed, BATCHES);
        PlanState plan = PlanState.notOpened(id(history));
        for (Recorded event : history) {
            plan = plan.after(event);
        }
        return !plan.isPartial()
                && history.stream().anyMatch(event -> event.event() instanceof PlanAdopted)
                && plan.budget().spent() > 0
                && plan.outturn().daysSpent().exceeds(Days.ZERO);
    }

    private static String id(List<Recorded> history) {
        return history.getFirst().event().subjects().getFirst().key();
    }

    private interface Step {
        void at(PlanState plan, OutturnView.State state, Outturn outturn);
    }

    private static void walk(long seed, Step step) {
        List<Recorded> history = RandomOrders.history(seed, BATCHES);
        String id = id(history);
        OutturnView.State state = VIEW.before(id);
        PlanState plan = PlanState.notOpened(id);
        for (Recorded event : history) {
            state = VIEW.after(state, event);
            plan = plan.after(event);
            step.at(plan, state, VIEW.answer(id, event.sequence(), state));
        }
    }

    private static String line(PlanState plan, Expenditure fact) {
        return fact.reservation()
                .map(key -> plan.budget().reservation(key).orElseThrow().place().line())
                .orElseGet(() -> fact.line().orElseThrow());
    }

    private static Optional<String> activity(PlanState plan, Expenditure fact) {
        return fact.reservation()
                .flatMap(key ->
                        plan.budget().reservation(key).orElseThrow().place().activity());
    }

    /** The days that were reported on an activity, or on all. */
    private static Days days(PlanState plan, String activity) {
        return sum(
                plan.outturn().daysReports().values().stream()
                        .filter(report ->
                                activity.isEmpty() || report.activity().equals(activity))
                        .toList(),
                report -> report.days());
    }

    private static <T> Map<String, Long> used(Iterable<T> all, Function<T, String> key, Function<T, Long> used) {
        Map<String, Long> map = new TreeMap<>();
        all.forEach(one -> map.put(key.apply(one), used.apply(one)));
        map.values().removeIf(none -> none == 0);
        return map;
    }

    private static <T> Days sum(Iterable<T> all, Function<T, Days> days) {
        Days sum = Days.ZERO;
        for (T one : all) {
            sum = sum.plus(days.apply(one));
        }
        return sum;
    }

    private static <T> long kronor(Iterable<T> all, ToLongFunction<T> figure) {
        long sum = 0;
        for (T one : all) {
            sum += figure.applyAsLong(one);
        }
        return sum;
    }
}
