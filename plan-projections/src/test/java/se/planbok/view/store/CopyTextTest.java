package se.planbok.view.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CopyTextTest {

    private final CopyText text = new CopyText();

    private String written() {
        return new String(text.bytes(), 0, text.length(), UTF_8);
    }

    @Test
    void values_stand_between_tabs_and_rows_between_line_ends() {
        text.add(new Object[] {7L, "Åtgärd", null});
        text.add(new Object[] {-1L, "", "{}".getBytes(UTF_8)});
        assertThat(written()).isEqualTo("7\tÅtgärd\t\\N\n-1\t\t{}\n");
    }

    @Test
    void what_would_end_a_value_is_escaped() {
        text.add(new Object[] {"a\tb\\c\nd\re", "\\N"});
        assertThat(written()).isEqualTo("a\\tb\\\\c\\nd\\re\t\\\\N\n");
    }

    @Test
    void there_is_room_for_any_number_of_rows() {
        String large = "x".repeat(100_000);
        text.add(new Object[] {large});
        text.add(new Object[] {large});
        assertThat(written()).isEqualTo(large + "\n" + large + "\n");
    }

    @Test
    void other_values_are_refused() {
        assertThatThrownBy(() -> text.add(new Object[] {1})).isInstanceOf(IllegalArgumentException.class);
    }
}
