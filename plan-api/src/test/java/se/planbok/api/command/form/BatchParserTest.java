package se.planbok.api.command.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.planbok.plan.event.Circumstances;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands of goal programmes and effect studies are read as a plan's are. */
class BatchParserTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<CommandForms> kinds() {
        return List.of(CommandForms.OF_GOAL_PROGRAMME, CommandForms.OF_EFFECT_STUDY);
    }

    private static BatchParser<Given> parser(CommandForms forms) {
        return new BatchParser<>(forms, Given::new);
    }

    private record Given(Object command, Circumstances circumstances) {}

    @ParameterizedTest
    @MethodSource("kinds")
    void every_command_is_read_from_its_full_and_its_minimal_example(CommandForms forms) throws IOException {
        JsonNode examples = JSON.readTree(resource("/openapi/commands.json"));
        for (CommandForm form : forms.all()) {
            for (String size : List.of("full", "minimal")) {
                byte[] body = JSON.writeValueAsBytes(examples.get(form.name()).get(size));
                assertThat(parser(forms).parse(body))
                        .singleElement()
                        .satisfies(
                                given -> assertThat(given.command().getClass().getSimpleName())
                                        .isEqualTo(form.name()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_full_examples_use_every_field_that_a_command_has(CommandForms forms) throws IOException {
        JsonNode examples = JSON.readTree(resource("/openapi/commands.json"));
        for (CommandForm form : forms.all()) {
            assertThat(examples.get(form.name()).get("full").propertyNames())
                    .as(form.name())
                    .containsAll(form.own().members().stream().map(Member::name).toList());
        }
    }

    @Test
    void the_goals_of_the_sample_are_thirteen_and_without_fault() throws IOException {
        assertThat(parser(CommandForms.OF_GOAL_PROGRAMME).parse(resource("/sample/rus-mal-2019-2021.json")))
                .hasSize(14)
                .allMatch(given -> given.circumstances().recordedAfterwards());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = BatchParserTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
