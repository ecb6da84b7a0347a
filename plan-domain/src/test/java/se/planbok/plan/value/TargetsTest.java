package se.planbok.plan.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetsTest {

    private static final Targets MEETINGS = new Targets(List.of(target(4, 6, "möten")));

    @Test
    void less_than_the_least_is_a_miss_and_more_than_the_most_is_none() {
        assertThat(MEETINGS.areMissed(Optional.of(3L), false)).isTrue();
        assertThat(MEETINGS.areMissed(Optional.of(4L), false)).isFalse();
        assertThat(MEETINGS.areMissed(Optional.of(7L), false)).isFalse();
    }

    @Test
    void nothing_reported_is_a_miss_unless_the_point_was_completed() {
        assertThat(MEETINGS.areMissed(Optional.empty(), false)).isTrue();
        assertThat(MEETINGS.areMissed(Optional.empty(), true)).isFalse();
        assertThat(MEETINGS.areMissed(Optional.of(3L), true)).isTrue();
    }

    @Test
    void of_several_targets_only_the_smallest_is_missed_for_certain() {
        Targets two = new Targets(List.of(target(2, 2, "kommuner"), target(1, 1, "regioner")));

        assertThat(two.areMissed(Optional.of(1L), false)).isFalse();
        assertThat(two.areMissed(Optional.of(0L), false)).isTrue();
    }

    @Test
    void where_no_least_is_stated_nothing_is_missed() {
        assertThat(new Targets(List.of()).areMissed(Optional.empty(), false)).isFalse();
        assertThat(new Targets(List.of(new Target(Optional.empty(), Optional.of(new Count(3)), new Title("möten"))))
                        .areMissed(Optional.of(0L), false))
                .isFalse();
    }

    private static Target target(long min, long max, String unit) {
        return new Target(Optional.of(new Count(min)), Optional.of(new Count(max)), new Title(unit));
    }
}
