package se.planbok.api.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for and cannot be had, and a file that is not what it should be. */
class ReplayRequestTest {

    private static final String OPENED = line(0, "PlanOpened", """
            {"organisation": "liten", "year": 2026, "title": "Plan", "basis": "UNKNOWN", "from": "2026-01-01",
             "to": "2026-12-31", "currency": "SEK"}""");
    private static final String CHAPTER = line(1, "ChapterAdded", """
            {"chapter": "natur", "title": "Natur"}""");
    private static final String GOALS = line(0, "GoalProgrammeOpened", """
            {"organisation": "liten", "first": 2026, "last": 2027, "title": "Mål"}""")
            .replace("plans/liten-2026", "goal-programmes/liten-mal-2026-2027")
            .replace("\"liten-2026\"", "\"liten-mal-2026-2027\"");

    @TempDir
    Path directory;

    private Path history;
    private String said;

    @BeforeEach
    void writeAHistory() throws IOException {
        history = write(OPENED, CHAPTER);
    }

    private static String line(long sequence, String type, String data) {
        return """
                {"specversion": "1.0", "id": "ee5b9c2a-8b95-4b5a-b259-90381e37459a", "source": "/planbok/v1/plans/liten-2026",
                 "type": "%s", "subject": "liten-2026", "time": "2026-01-0%dT09:00:00Z", "datacontenttype": "application/json",
                 "sequence": %d, "position": 7, "revision": 1, "by": "p-1", "data": %s}""".formatted(type, sequence + 1, sequence, data).replace("\n", "");
    }

    private Path write(String... lines) throws IOException {
        return Files.write(directory.resolve("events.ndjson"), List.of(lines));
    }

    /** The answer, or how it ended where there is none. */
    private String replay(String... arguments) {
        List<String> words = new ArrayList<>(List.of(history.toString()));
        words.addAll(List.of(arguments));
        return run(words);
    }

    private String run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream beside = new ByteArrayOutputStream();
        int status = Replay.run(words, out, new PrintStream(beside, true, StandardCharsets.UTF_8));
        said = beside.toString(StandardCharsets.UTF_8);
        assertThat(status == 0).isEqualTo(out.size() > 0);
        return status == 0 ? out.toString(StandardCharsets.UTF_8) : Integer.toString(status);
    }

    @ParameterizedTest
    @CsvSource({
        "budget --version=2,                       3, 'The plan has no version 2; the last is 1.'",
        "budget --version=adopted,                 3, The plan is not adopted.",
        "budget --as-of=2025-12-31T00:00:00Z,      3, 'The plan was not opened at 2025-12-31T00:00:00Z.'",
        "budget --plan=stor-2026,                  3, 'The file has no plan stor-2026. It has: liten-2026.'",
        "document --goal-programme=liten-2026,     3, 'The file has no goal programme liten-2026. It has: liten-2026.'",
        "document --effect-study=liten-effekt-a,   3, 'The file has no effect study liten-effekt-a. It has: liten-2026.'",
        "budget --plan=a-2026 --effect-study=b-effekt-c, 2, 'Give one of --plan, --goal-programme and --effect-study.'",
        "budget --version=01,                      2, The value has the wrong form: 01.",
        "budget --as-of=2026,                      2, The value has the wrong form: 2026.",
        "findings --date=2026-02-30,               2, The value has the wrong form: 2026-02-30.",
        "budget --version=1 --version=0,           2, There is no option --version=0.",
        "budget findings,                          2, There is no option findings.",
        "budget --what,                            2, There is no option --what.",
        "budget --version=1 --as-of=2026-02-01T00:00:00Z, 2, 'Give --version or --as-of, not both.'",
        "calendar,                                 2, There is no view calendar.",
        "agenda --authority=styrgrupp,             3, The plan has no authority styrgrupp at that moment.",
        "budget --every-version,                   2, --every-version needs --out=DIR.",
        "budget --key=0123,                        2, carries no chain to hold a key or a checkpoint against",
    })
    void what_cannot_be_had_is_told(String arguments, String status, String text) {
        assertThat(replay((arguments + " --language=en").split(" "))).isEqualTo(status);
        assertThat(said).contains(text);
    }

    @Test
    void without_a_file_the_options_are_told_in_swedish_unless_english_is_asked_for() {
        assertThat(run(List.of())).isEqualTo("2");
        assertThat(said).startsWith("java -jar planbok.jar replay FIL").contains("\n  --version=N");
        assertThat(run(List.of("--language=en"))).isEqualTo("2");
        assertThat(said).startsWith("java -jar planbok.jar replay FILE");
        assertThat(run(List.of("x.ndjson", "--language=de"))).isEqualTo("2");
        assertThat(run(List.of(directory.resolve("nothing").toString()))).isEqualTo("2");
    }

    @Test
    void what_is_in_the_file_decides_the_answer() {
        assertThat(replay()).isEqualTo("liten-2026: version 1\n");
        assertThat(replay("workload")).contains("\"version\":1,", "\"key\":\"natur\"");
        assertThat(replay("workload", "--as-of=2026-01-01T10:00:00Z")).contains("\"version\":0,", "\"chapters\":[]");
        assertThat(replay("decisions", "--limit=1"))
                .contains("\"type\":\"PlanOpened\"")
                .doesNotContain("ChapterAdded");
    }

    @Test
    void a_history_that_is_not_whole_gives_no_answer() throws IOException {
        write(OPENED, line(2, "ChapterAdded", "{\"chapter\": \"natur\", \"title\": \"Natur\"}"));
        assertThat(replay("budget")).isEqualTo("1");
        assertThat(said).contains("i liten-2026 väntades händelse 1, men där står 2");
        write(CHAPTER);
        assertThat(replay("budget")).isEqualTo("1");
        write(OPENED, OPENED);
        assertThat(replay("budget")).isEqualTo("1");
    }

    @Test
    void a_line_or_an_event_that_is_not_known_gives_no_answer() throws IOException {
        write(OPENED, "{\"specversion\": \"1.0\"}");
        assertThat(replay("budget")).isEqualTo("2");
        assertThat(said).contains("Rad 2 går inte att läsa");
        write(OPENED, CHAPTER.substring(0, 40));
        assertThat(replay("budget")).isEqualTo("2");
        write(OPENED, line(1, "ChapterPainted", "{\"chapter\": \"natur\"}"));
        assertThat(replay("budget")).isEqualTo("2");
        assertThat(said).contains("Händelse 1 i liten-2026 (ChapterPainted)");
        write(OPENED, line(1, "ChapterAdded", "{\"chapter\": \"natur\", \"title\": \"Natur\", \"colour\": \"red\"}"));
        assertThat(replay("budget")).isEqualTo("2");
        write();
        assertThat(replay("budget")).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({
        "document,                           0, ''",
        "budget,                             2, 'The goal programme has no view budget. Those that there are: document, decisions.'",
        "document --version=1,               3, 'The goal programme has no version 1; the last is 0.'",
        "document --version=adopted,         2, Plans alone are adopted.",
        "document --as-of=2025-12-31T00:00:00Z, 3, 'The goal programme was not opened at 2025-12-31T00:00:00Z.'",
    })
    void of_goals_alone_what_cannot_be_had_is_told(String arguments, int status, String text) throws IOException {
        write(GOALS);
        String answer = replay((arguments + " --language=en").split(" "));
        assertThat(answer).matches(status == 0 ? "\\{.*}" : Integer.toString(status));
        assertThat(said).contains(text);
    }

    @Test
    void of_several_that_are_no_plans_one_is_to_be_named() throws IOException {
        write(GOALS, GOALS.replace("liten-mal", "stor-mal"));
        assertThat(replay())
                .isEqualTo(
                        "målprogrammet liten-mal-2026-2027: version 0\nmålprogrammet stor-mal-2026-2027: version 0\n");
        assertThat(replay("document")).isEqualTo("2");
        assertThat(said).contains("Ange en med --goal-programme=ID");
        assertThat(replay("document", "--goal-programme=stor-mal-2026-2027")).contains("\"version\":0");
    }

    /** Answers are written to folders that are named after it. */
    @Test
    void what_is_not_called_as_such_are_is_passed_over() throws IOException {
        write(OPENED.replace("\"subject\": \"liten-2026\"", "\"subject\": \"../liten-2026\""));
        assertThat(replay("budget")).isEqualTo("3");
        assertThat(said).contains("Filen har inga händelser");
    }

    @Test
    void everything_is_said_in_both_languages() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.of("sv")));
    }

    private static List<String> keys(Locale language) {
        return ResourceBundle.getBundle("se.planbok.api.replay.replay", language).keySet().stream()
                .sorted()
                .toList();
    }
}
