package se.planbok.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.planbok.effect.EffectCommandCatalogue;
import se.planbok.effect.event.EffectEvent;
import se.planbok.goal.GoalCommandCatalogue;
import se.planbok.goal.event.GoalEvent;
import se.planbok.plan.PlanCommandCatalogue;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.finding.FindingCode;

/** The pages for people keep up with the code, where that can be told by their names alone. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path EVENT_MODEL = ROOT.resolve("docs/event-model.md");
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+)`");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Test)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    @Test
    void every_command_has_one_row_in_the_event_model() throws IOException {
        List<String> inCatalogue = Stream.of(
                        PlanCommandCatalogue.TYPES, GoalCommandCatalogue.TYPES, EffectCommandCatalogue.TYPES)
                .flatMap(List::stream)
                .map(Class::getSimpleName)
                .toList();

        assertThat(namesInColumn(1)).containsExactlyInAnyOrderElementsOf(inCatalogue);
    }

    @Test
    void every_event_is_brought_about_by_one_row_of_the_event_model() throws IOException {
        assertThat(namesInColumn(2))
                .containsExactlyInAnyOrderElementsOf(Stream.of(PlanEvent.class, GoalEvent.class, EffectEvent.class)
                        .flatMap(DocumentationTest::events)
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void every_test_that_the_event_model_names_is_there() throws IOException {
        List<String> named =
                names(TEST, Files.readString(EVENT_MODEL)).distinct().toList();

        assertThat(named).isNotEmpty().isSubsetOf(testClasses());
    }

    @Test
    void every_finding_and_every_rule_is_told_of() throws IOException {
        String domain = Files.readString(ROOT.resolve("docs/domain.md"));

        assertThat(FindingCode.values()).allSatisfy(code -> assertThat(domain).contains("| " + code + " |"));
        assertThat(Stream.iterate(1, rule -> rule + 1).limit(18))
                .allSatisfy(rule -> assertThat(domain).contains("| R" + rule + " |"));
    }

    @Test
    void every_link_between_the_pages_leads_somewhere() throws IOException {
        for (Path page : pages()) {
            assertThat(names(LINK, Files.readString(page)))
                    .as(page.toString())
                    .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
        }
    }

    /** The names in a column of the tables that begin with a command, from 1. */
    private static List<String> namesInColumn(int column) throws IOException {
        try (Stream<String> lines = Files.lines(EVENT_MODEL)) {
            return lines.filter(line -> line.startsWith("| `"))
                    .map(line -> line.split("\\|")[column])
                    .flatMap(cell -> names(NAME, cell))
                    .toList();
        }
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList().stream();
    }

    private static Stream<Class<?>> events(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DocumentationTest::events)
                : Stream.of(type);
    }

    private static List<String> testClasses() throws IOException {
        List<String> classes = new ArrayList<>();
        for (String module : List.of("plan-domain", "plan-projections", "plan-api")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Test.java"))
                        .forEach(name -> classes.add(name.replace(".java", "")));
            }
        }
        return classes;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }
}
