package se.planbok.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class TimeOrderedIdentifiersTest {

    @Test
    void the_framework_calls_its_events_by_them() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIdentifiers.class);
        assertThat(UUID.fromString(IdentifierFactory.getInstance().generateIdentifier())
                        .version())
                .isEqualTo(7);
    }

    @Test
    void they_begin_with_the_time() {
        Instant before = Instant.now();
        UUID made = TimeOrderedIdentifiers.next();

        assertThat(Instant.ofEpochMilli(made.getMostSignificantBits() >>> 16))
                .isBetween(before.minusMillis(1), Instant.now());
        assertThat(made.version()).isEqualTo(7);
        assertThat(made.variant()).isEqualTo(2);
    }

    @Test
    void no_two_are_the_same_within_a_millisecond_either() {
        List<UUID> made =
                Stream.generate(TimeOrderedIdentifiers::next).limit(10_000).toList();

        assertThat(made).doesNotHaveDuplicates();
        assertThat(made.stream().map(one -> one.getMostSignificantBits() >>> 16).distinct())
                .hasSizeLessThan(made.size());
    }
}
