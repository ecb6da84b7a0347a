package se.planbok.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import se.planbok.api.command.form.FormProblem;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.SubjectKind;

class ProblemTextsTest {

    private static final List<Locale> LANGUAGES = List.of(ProblemTexts.SWEDISH, Locale.ENGLISH);
    private static final List<Object> FOUR = List.of(1, 2, 3, 4);

    @ParameterizedTest
    @EnumSource
    void every_problem_has_a_title_and_a_detail(ProblemType type) {
        assertWorded("problem." + type.slug() + ".title");
        assertWorded("problem." + type.slug() + ".detail");
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_of_form_has_a_text(FormProblem problem) {
        assertWorded("fault." + problem.code());
    }

    @Test
    void every_objection_of_a_value_has_a_text() {
        Set<String> codes = objectionsOfTheDomain();
        assertThat(codes).contains("key-form", "title-length", "from-after-to").hasSizeGreaterThan(20);
        codes.forEach(code -> assertWorded("fault." + code));
    }

    @ParameterizedTest
    @EnumSource
    void every_misfit_has_a_text(Misfit misfit) {
        assertWorded("misfit." + misfit);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_word(SubjectKind kind) {
        assertWorded("kind." + kind);
    }

    @Test
    void both_languages_have_the_same_texts_with_the_same_places() {
        ResourceBundle swedish = ResourceBundle.getBundle("problems", ProblemTexts.SWEDISH);
        ResourceBundle english = ResourceBundle.getBundle("problems", Locale.ROOT);
        assertThat(swedish.keySet()).isEqualTo(english.keySet());
        assertThat(swedish.keySet())
                .allSatisfy(key ->
                        assertThat(places(swedish.getString(key))).as(key).isEqualTo(places(english.getString(key))));
    }

    @Test
    void no_two_misfits_say_the_same() {
        for (Locale language : LANGUAGES) {
            assertThat(Arrays.stream(Misfit.values())
                            .map(misfit -> ProblemTexts.text(language, "misfit." + misfit, List.of())))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|sv",
                "' '|sv",
                "sv|sv",
                "sv-SE|sv",
                "en|en",
                "en-GB,en;q=0.9|en",
                "de,en;q=0.5|en",
                "en;q=0.3,sv;q=0.8|sv",
                "de|sv",
                "*|sv",
                "not a;;language|sv",
            })
    void the_answer_is_in_the_language_that_is_preferred(String header, String language) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (header != null) {
            request.addHeader("Accept-Language", header);
        }
        assertThat(ProblemTexts.language(request).toLanguageTag()).isEqualTo(language);
    }

    private static void assertWorded(String key) {
        for (Locale language : LANGUAGES) {
            assertThat(ProblemTexts.text(language, key, FOUR))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("{", "}");
        }
    }

    private static Set<String> places(String pattern) {
        return Pattern.compile("\\{([0-9])")
                .matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The codes stand in the domain's source alone, as the last thing that a value says of itself. */
    private static Set<String> objectionsOfTheDomain() {
        Pattern code = Pattern.compile(
                "(?:new InvalidValue\\(\\s*(?:\"[A-Za-z]*\"|\\w+),\\s*|checkForm\\(text, )\"([a-z-]+)\"");
        try (Stream<Path> sources = Files.walk(Path.of("../plan-domain/src/main/java"))) {
            return sources.filter(source -> source.toString().endsWith(".java"))
                    .map(ProblemTextsTest::content)
                    .flatMap(source -> code.matcher(source).results().toList().stream())
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
