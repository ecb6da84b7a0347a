package se.planbok.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held to the samples of RFC 8785. */
class CanonicalJsonTest {

    /** Appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
    })
    void numbers_are_written_as_ecmascript_does(String bits, String written) {
        assertThat(CanonicalJson.number(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "1E30, 1e+30",
        "4.50, 4.5",
        "2e-3, 0.002",
        "0.000000000000000000000000001, 1e-27",
        "56.0, 56",
        "-0, 0",
        "-0.0, 0",
        "16.5, 16.5",
        "-16.5, -16.5",
        "0.001, 0.001",
        "0.00099, 0.00099",
        "9999999.5, 9999999.5",
        "10000000.5, 10000000.5",
        "999999999999999999, 1000000000000000000",
        "1e2, 100",
        "9007199254740993, 9007199254740992",
        "100000000000000000000, " + "100000000000000000000",
        "123456789012345678, 123456789012345680",
        "1e-7, 1e-7",
        "0.0000012, 0.0000012",
        "9.9E-324, 1e-323",
        "2E-323, 2e-323",
        "1.5e-323, 1.5e-323",
    })
    void one_number_is_written_in_one_way(String given, String written) {
        assertThat(CanonicalJson.of(given)).isEqualTo(written);
    }

    @Test
    void every_double_is_read_back_as_itself() {
        SplittableRandom random = new SplittableRandom(8785);
        for (int i = 0; i < 5_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String written = CanonicalJson.number(value);
                assertThat(Double.parseDouble(written) + 0.0).isEqualTo(value + 0.0);
                assertThat(CanonicalJson.of(written)).isEqualTo(written);
            }
        }
    }

    /** Sections 3.2.2 and 3.2.3, and the samples beside the standard. */
    @Test
    void values_and_members_are_those_of_the_standard() {
        assertThat(CanonicalJson.of("""
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        assertThat(CanonicalJson.of("""
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
                "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}
                """))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
        assertThat(CanonicalJson.of("""
                {"1": {"f": {"f": "hi","F": 5} ,"\\n": 56.0}, "10": { }, "": "empty", "a": { }, "111": [ { } ], "A": { }}
                """))
                .isEqualTo("{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},\"10\":{},"
                        + "\"111\":[{}],\"A\":{},\"a\":{}}");
    }

    @Test
    void what_is_canonical_stays_as_it_is() {
        String canonical = CanonicalJson.of("{\"b\":[1.5,\"å\\u0001\\t\"],\"a\":{\"c\":null}}");
        assertThat(canonical).isEqualTo("{\"a\":{\"c\":null},\"b\":[1.5,\"å\\u0001\\t\"]}");
        assertThat(CanonicalJson.of(canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\":1 \"b\":2}",
                "{a:1}",
                "{\"a\":1,\"a\":1}",
                "1e400",
                "-1e400",
                "01",
                "+1",
                "1.",
                ".5",
                "1e",
                "NaN",
                "Infinity",
                "nul",
                "tru",
                "\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\u００１２\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"\\ud800a\"",
                "\"\u0001\"",
                "\"\n\"",
                "1 2",
                "[1]]",
                "'a'",
                "{\"a\":1,\"\\u0061\":2}",
            })
    void what_means_nothing_or_two_things_is_refused(String text) {
        assertThatThrownBy(() -> CanonicalJson.of(text)).isInstanceOf(NotCanonical.class);
    }

    @Test
    void too_many_levels_are_refused_and_do_not_exhaust_the_stack() {
        assertThat(CanonicalJson.of("[".repeat(500) + "]".repeat(500))).hasSize(1_000);
        assertThatThrownBy(() -> CanonicalJson.of("[".repeat(1_000_000))).isInstanceOf(NotCanonical.class);
    }
}
