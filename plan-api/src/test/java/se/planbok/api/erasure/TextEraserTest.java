package se.planbok.api.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.planbok.view.json.Json;
import tools.jackson.databind.JsonNode;

/** Which texts are taken out of JSON. */
class TextEraserTest {

    @Test
    void takes_texts_wherever_they_stand_and_leaves_figures_and_what_names_the_command() {
        JsonNode json = json("""
                {"type": "AllocateDays", "days": 1.5, "note": "Av två skäl", "flag": true, "none": null,
                 "parts": [{"title": "Första"}, "Andra", 3, ["Tredje"]]}""");

        assertThat(new TextEraser(text -> true).erase(json)).isTrue();

        assertThat(json).isEqualTo(json("""
                {"type": "AllocateDays", "days": 1.5, "note": "[m]", "flag": true, "none": null,
                 "parts": [{"title": "[m]"}, "[m]", 3, ["[m]"]]}""".replace("[m]", TextEraser.MARK)));
        assertThat(new TextEraser(text -> true).erase(json)).as("again").isFalse();
    }

    @Test
    void takes_only_what_it_is_told_to_take() {
        JsonNode json = json("""
                ["Ett", "Två"]""");

        assertThat(new TextEraser("Ett"::equals).erase(json)).isTrue();

        assertThat(json).isEqualTo(json("[\"%s\", \"Två\"]".formatted(TextEraser.MARK)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "webb",
                "mer-webb-2",
                "webb/steg-1",
                "p-3f9a",
                "2026",
                "2026-02",
                "2026-02-04",
                "ONGOING",
                "NOT_FOLLOWED",
                "R12",
                "2026-02-04T10:11:12.123Z"
            })
    void leaves_what_rules_and_views_read(String text) {
        JsonNode json = json("[\"%s\"]".formatted(text));

        assertThat(new TextEraser(any -> true).erase(json)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Webb", "webb och kurs", "Ö", "R12 gäller", "och/eller/samt", "2026-02-04T", "a@b.se", "-"})
    void takes_what_people_write(String text) {
        JsonNode json = json("[\"%s\"]".formatted(text));

        assertThat(new TextEraser(any -> true).erase(json)).isTrue();
    }

    @Test
    void knows_its_marks_with_and_without_a_number() {
        assertThat(TextEraser.isMark(TextEraser.MARK)).isTrue();
        assertThat(TextEraser.isMark(TextEraser.mark(7))).isTrue();
        assertThat(TextEraser.isMark(TextEraser.mark(-7))).isTrue();
        assertThat(TextEraser.mark(7)).isNotEqualTo(TextEraser.mark(8));
        assertThat(TextEraser.isMark("borttaget / removed")).isFalse();
    }

    private static JsonNode json(String text) {
        return Json.mapper().readTree(text);
    }
}
