package se.planbok.plan.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;

class TargetsTest {

    private static final Targets MEETINGS = new Targets(List.of(target(4, 6, "möten")));
    private static final Targets TWO = new Targets(List.of(target(3, 3, "kommuner"), target(1, 1, "regioner")));

    @Test
    void less_than_the_least_is_a_miss_and_more_than_the_most_is_none() {
        assertThat(MEETINGS.missed(together(3), false)).contains(new Shortfall(4, 3));
        assertThat(MEETINGS.missed(together(4), false)).isEmpty();
        assertThat(MEETINGS.missed(together(7), false)).isEmpty();
    }

    @Test
    void nothing_reported_is_a_miss_unless_the_point_was_completed() {
        assertThat(MEETINGS.missed(Tally.NONE, false)).contains(new Shortfall(4, 0));
        assertThat(MEETINGS.missed(Tally.NONE, true)).isEmpty();
        assertThat(MEETINGS.missed(together(3), true)).contains(new Shortfall(4, 3));
    }

    @Test
    void of_several_targets_with_one_number_only_the_smallest_is_missed_for_certain() {
        assertThat(TWO.missed(together(1), false)).isEmpty();
        assertThat(TWO.missed(together(0), false)).contains(new Shortfall(1, 0));
    }

    @Test
    void of_several_targets_with_their_own_numbers_each_is_judged_by_its_own() {
        assertThat(TWO.missed(each(Map.of("kommuner", 3L, "regioner", 1L)), false))
                .isEmpty();
        assertThat(TWO.missed(each(Map.of("kommuner", 2L, "regioner", 1L)), false))
                .contains(new Shortfall(3, 2));
        assertThat(TWO.missed(each(Map.of("kommuner", 3L, "regioner", 0L)), true))
                .contains(new Shortfall(1, 0));
    }

    @Test
    void a_target_without_its_own_number_is_judged_by_what_was_reported_of_them_all() {
        assertThat(TWO.missed(each(Map.of("regioner", 1L)), false)).contains(new Shortfall(3, 0));
        assertThat(TWO.missed(each(Map.of("regioner", 1L)), true)).isEmpty();
        assertThat(TWO.missed(new Tally(Optional.of(2L), HashTreePMap.singleton("regioner", 1L)), false))
                .contains(new Shortfall(3, 2));
    }

    @Test
    void where_no_least_is_stated_nothing_is_missed() {
        assertThat(new Targets(List.of()).missed(Tally.NONE, false)).isEmpty();
        Targets most =
                new Targets(List.of(new Target(Optional.empty(), Optional.of(new Count(3)), new Title("möten"))));
        assertThat(most.missed(together(0), false)).isEmpty();
        assertThat(most.missed(each(Map.of("möten", 0L)), false)).isEmpty();
    }

    private static Tally together(long done) {
        return new Tally(Optional.of(done), HashTreePMap.empty());
    }

    private static Tally each(Map<String, Long> byUnit) {
        return new Tally(Optional.empty(), HashTreePMap.from(byUnit));
    }

    private static Target target(long min, long max, String unit) {
        return new Target(Optional.of(new Count(min)), Optional.of(new Count(max)), new Title(unit));
    }
}
