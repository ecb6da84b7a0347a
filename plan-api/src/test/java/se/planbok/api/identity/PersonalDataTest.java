package se.planbok.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.planbok.api.identity.PersonalData.Kind;

/** What is taken for personal data in a text, and what is not. The numbers are those that are kept free for tests. */
class PersonalDataTest {

    private final NamesKnown names = new NamesKnown();
    private final PersonalData personalData = new PersonalData(names);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19121212-1212",
                "191212121212",
                "121212-1212",
                "121212+1212",
                "1212121212",
                "121212 1212",
                "121212–1212",
                "Samtal med 19121212-1212, som bad om tid.",
                "(121212-1212)",
            })
    void a_personal_identity_number_is_seen_however_it_is_written(String text) {
        assertThat(personalData.in(text)).containsExactly(Kind.PERSONAL_IDENTITY_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"701063-2391", "19701063-2391", "Handläggare 7010632391."})
    void a_coordination_number_has_sixty_added_to_its_day(String text) {
        assertThat(personalData.in(text)).containsExactly(Kind.COORDINATION_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19121212-1213",
                "191313131212",
                "121232-1213",
                "Organisationsnummer 556036-0793",
                "1191212121212",
                "2021-02-04",
                "Dnr NV-04567-2020",
                "6 330 000 kr av 6 530 000 kr",
                "1000000000000",
                "2021-02-04 2021-12-31",
                "kl. 08.00-16.00 den 04/02 2021",
                "05-12-2021",
                "Fördjupad utvärdering 2023",
                "100 000 kr till 110 000 kr",
                "0,123456789",
                "v. 40-41, 2021",
            })
    void figures_of_plans_are_no_personal_data(String text) {
        assertThat(personalData.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kim.exempelsson@example.org", "Skriv till kim@myndighet.example!", "<åsa+plan@exempel.example>"
            })
    void an_email_address_is_seen(String text) {
        assertThat(personalData.in(text)).containsExactly(Kind.EMAIL_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "pris 4@5", "kim@", "@example.org", "kim@example", "a @ b.example"})
    void a_sign_alone_is_no_email_address(String text) {
        assertThat(personalData.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "070-174 06 05",
                "0701740605",
                "08-465 004 04",
                "0980-319 20 1",
                "+46 70 174 06 05",
                "+46 (0)70-174 06 05",
                "0046701740605",
                "Ring 031-390 06 02 före lunch.",
                "+4531900601",
            })
    void a_phone_number_is_seen(String text) {
        assertThat(personalData.in(text)).containsExactly(Kind.PHONE_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "Enligt Kim Exempelsson, true",
        "enligt kim exempelsson., true",
        "KIM  EXEMPELSSON, true",
        "Kim Exempelssons förslag, true",
        "Kim Exempelssonen, false",
        "Kim, false",
        "Exempelsson Kim, false",
        "Joakim Exempelsson, false",
        "Anna-Lena von Prov, true",
        "Lena von Prov, false",
        "planner, false",
        "Åsa Öst, true",
        "a\u030Asa o\u0308st, true",
    })
    void a_full_name_of_the_directory_is_seen_and_a_part_of_one_is_not(String text, boolean seen) {
        names.set(List.of("Kim Exempelsson", "planner", "Anna-Lena  von Prov", "Åsa Öst"));
        assertThat(personalData.in(text)).isEqualTo(seen ? Set.of(Kind.NAME) : Set.of());
    }

    @Test
    void a_name_may_go_over_lines() {
        names.set(List.of("Kim Exempelsson"));
        assertThat(personalData.in("Kim\n\tExempelsson")).containsExactly(Kind.NAME);
        assertThat(personalData.in("Kim\u00a0Exempelsson")).containsExactly(Kind.NAME);
    }

    @Test
    void one_name_is_found_also_of_a_single_word_but_not_within_another() {
        assertThat(List.of("Kim", "på KIMS resa", "Kim.", "resa (kim)")).allMatch(NamesKnown.mentioning("Kim"));
        assertThat(List.of("Kimchi", "Kims-resa", "resa-kim", "Kimss", "")).noneMatch(NamesKnown.mentioning("Kim"));
        assertThat(NamesKnown.mentioning("Kim  Exempelsson").test("kim exempelssons"))
                .isTrue();
        assertThat(NamesKnown.mentioning("Hans Exempelsson").test("Hans Exempelsson"))
                .isTrue();
        assertThat(NamesKnown.mentioning("Kim Exempelsson").test("Kim")).isFalse();
    }

    @Test
    void one_text_may_hold_several_kinds() {
        names.set(List.of("Kim Exempelsson"));
        assertThat(personalData.in("Kim Exempelsson 19121212-1212, kim@example.org, 070-174 06 05"))
                .containsExactlyInAnyOrder(
                        Kind.NAME, Kind.PERSONAL_IDENTITY_NUMBER, Kind.EMAIL_ADDRESS, Kind.PHONE_NUMBER);
    }

    /** The longest text there may be, of what the searches like least: it must not hold up the command. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "+1 ", "0 1 ", "a@", "a.", "1@1.", "121212-", "kim ", "0(1) "})
    void no_text_takes_long(String part) {
        names.set(List.of("kim kim kim kim exempelsson"));
        String text = (part.repeat(10_000 / part.length()) + "@ 1234567890!").substring(0, 10_000);
        long begun = System.nanoTime();
        int times = 20;
        for (int i = 0; i < times; i++) {
            personalData.in(text);
        }
        assertThat((System.nanoTime() - begun) / 1_000_000 / times)
                .as("milliseconds")
                .isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void every_kind_has_a_text(String language) {
        var texts = java.util.ResourceBundle.getBundle(
                "se.planbok.api.command.warnings",
                Locale.of(language),
                java.util.ResourceBundle.Control.getNoFallbackControl(
                        java.util.ResourceBundle.Control.FORMAT_PROPERTIES));
        for (Kind kind : Kind.values()) {
            assertThat(texts.getString(kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .isNotBlank();
        }
    }
}
