package se.planbok.view.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CopyBinaryTest {

    private static final String HEAD = "50 47 43 4f 50 59 0a ff 0d 0a 00  00000000 00000000";
    private static final String END = "ffff";

    private final CopyBinary rows = new CopyBinary();

    private String written() {
        return hex(rows.ended());
    }

    private static String hex(ByteBuffer taken) {
        return HexFormat.of().formatHex(taken.array(), 0, taken.limit());
    }

    private static String hex(String... parts) {
        return String.join("", parts).replace(" ", "");
    }

    @Test
    void each_value_has_its_length_before_it_and_each_row_the_number_of_its_values() {
        rows.add(new Object[] {7L, "Å", null});
        rows.add(new Object[] {"", "{}".getBytes(UTF_8)});

        assertThat(written())
                .isEqualTo(hex(
                        HEAD,
                        "0003  00000008 0000000000000007  00000002 c385  ffffffff",
                        "0002  00000000  00000002 7b7d",
                        END));
    }

    @Test
    void an_int_has_four_bytes_and_an_identifier_sixteen() {
        rows.add(new Object[] {7, new UUID(1, 2)});

        assertThat(written())
                .isEqualTo(hex(HEAD, "0002  00000004 00000007  00000010 0000000000000001 0000000000000002", END));
    }

    @Test
    void days_are_counted_from_the_year_2000() {
        rows.add(new Object[] {LocalDate.of(2000, 1, 2), LocalDate.of(1999, 12, 31)});

        assertThat(written()).isEqualTo(hex(HEAD, "0002  00000004 00000001  00000004 ffffffff", END));
    }

    @Test
    void an_array_tells_its_size_and_an_empty_one_has_no_dimension() {
        rows.add(new Object[] {List.of("a", "bc"), List.of()});

        assertThat(written())
                .isEqualTo(hex(
                        HEAD,
                        "0002",
                        "0000001f  00000001 00000000 00000019  00000002 00000001  00000001 61  00000002 6263",
                        "0000000c  00000000 00000000 00000019",
                        END));
    }

    @Test
    void there_is_room_for_any_number_of_rows() {
        String large = "x".repeat(100_000);
        rows.add(new Object[] {large});
        rows.add(new Object[] {large});

        assertThat(rows.ended().limit()).isEqualTo(19 + 2 * (2 + 4 + 100_000) + 2);
    }

    @Test
    void rows_can_be_taken_a_portion_at_a_time() {
        rows.add(new Object[] {1L});
        int first = rows.length();
        String portions = hex(rows.take());
        assertThat(rows.length()).isZero();
        rows.add(new Object[] {2L});
        portions += written();

        assertThat(first).isEqualTo(19 + 2 + 4 + 8);
        assertThat(portions)
                .isEqualTo(hex(HEAD, "0001  00000008 0000000000000001", "0001  00000008 0000000000000002", END));
    }

    @Test
    void other_values_are_refused() {
        assertThatThrownBy(() -> rows.add(new Object[] {1.5})).isInstanceOf(IllegalArgumentException.class);
    }
}
