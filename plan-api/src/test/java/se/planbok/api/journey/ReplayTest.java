package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.planbok.api.PlanbokApplication;

/** The views folded from an export, without the service, are what the service answers, byte for byte. */
class ReplayTest extends RunningService {

    private static final int READERS = 4;
    private static final SequencedMap<String, String> PATHS = new TreeMap<>(Map.of(
            "document", "?",
            "workload", "/workload?",
            "budget", "/budget?",
            "findings", "/findings?date=2021-03-01&",
            "agenda", "/agenda?date=2021-03-01&",
            "outturn", "/outturn?date=2021-03-01&",
            "decisions", "/decisions?limit=1000&"));

    @TempDir
    Path directory;

    private Path events;

    @BeforeEach
    void export() throws Exception {
        events = file("events.ndjson", RUS + "/events");
    }

    @Test
    void every_view_of_every_version_is_what_the_service_answers() throws Exception {
        Replayed told = replay(events.toString(), "--every-version", "--out=" + directory, "--date=2021-03-01");

        assertThat(told.status()).as(told.said()).isZero();
        long last = as("auditor").read(RUS).path("version").longValue();
        assertThat(last).isGreaterThan(300);
        List<Callable<Void>> comparisons = LongStream.rangeClosed(0, last)
                .<Callable<Void>>mapToObj(version -> () -> {
                    assertWrittenAsAnswered(version);
                    return null;
                })
                .toList();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (Future<Void> compared : readers.invokeAll(comparisons)) {
                compared.get();
            }
        }
    }

    private void assertWrittenAsAnswered(long version) throws IOException, InterruptedException {
        for (var view : PATHS.entrySet()) {
            Path written = directory.resolve("rus-2021/" + version + "/" + view.getKey() + ".json");
            assertThat(Files.readString(written))
                    .as("%s at %d", view.getKey(), version)
                    .isEqualTo(answer(view.getValue() + "version=" + version));
        }
    }

    @Test
    void a_moment_a_language_and_a_part_of_the_log_are_asked_for_as_of_the_service() throws Exception {
        String at = as("auditor")
                .read(RUS + "/decisions?after=199&limit=1")
                .path("decisions")
                .get(0)
                .path("at")
                .stringValue();

        assertThat(replay(events.toString(), "budget", "--as-of=" + at).out()).isEqualTo(answer("/budget?asOf=" + at));
        assertThat(replay(events.toString(), "outturn", "--version=300").out())
                .isEqualTo(answer("/outturn?version=300"));
        assertThat(replay(events.toString(), "decisions", "--language=en", "--after=42", "--limit=20", "--version=300")
                        .out())
                .isEqualTo(answer("/decisions?after=42&version=300", "Accept-Language", "en"));
    }

    @Test
    void the_plan_as_adopted_and_an_agenda_are_asked_for_as_of_the_service() throws Exception {
        for (String view : List.of("document", "workload", "budget", "findings", "agenda")) {
            assertThat(replay(events.toString(), view, "--version=adopted").out())
                    .as(view)
                    .isEqualTo(answer((view.equals("document") ? "" : "/" + view) + "?version=adopted"));
        }
        assertThat(replay(events.toString(), "agenda", "--authority=styrgrupp", "--date=2021-03-01")
                        .out())
                .isEqualTo(answer("/agenda?authority=styrgrupp&date=2021-03-01"));
        Replayed unknown = replay(events.toString(), "agenda", "--authority=styrelsen");
        assertThat(unknown.status()).isEqualTo(3);
        assertThat(unknown.said()).contains("Planen har inget beslutsorgan styrelsen");
    }

    @Test
    void an_authority_has_an_agenda_in_the_versions_in_which_it_is_there() throws Exception {
        Replayed told = replay(
                events.toString(),
                "agenda",
                "--authority=styrgrupp",
                "--version=9",
                "--every-version",
                "--out=" + directory);

        assertThat(told.status()).as(told.said()).isZero();
        for (int version = 0; version <= 9; version++) {
            Path written = directory.resolve("rus-2021/" + version + "/agenda.json");
            String path = RUS + "/agenda?authority=styrgrupp&version=" + version;
            assertThat(Files.exists(written))
                    .as(path)
                    .isEqualTo(as("auditor").get(path).statusCode() == 200);
        }
        assertThat(directory.resolve("rus-2021/9/agenda.json")).exists();
        assertThat(directory.resolve("rus-2021/0/agenda.json")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/entries", "/entries?plan=rus-2021"})
    void an_export_of_the_ledger_is_checked_on_the_way(String path) throws Exception {
        other();
        Path ledger = file("ledger.ndjson", LEDGER + path);
        Path checkpoint = file("checkpoint.json", LEDGER + "/checkpoint");
        String key =
                Client.JSON.readTree(Files.readString(checkpoint)).path("key").stringValue();

        Replayed told =
                replay(ledger.toString(), "findings", "--plan=rus-2021", "--key=" + key, "--checkpoint=" + checkpoint);
        assertThat(told.out()).isEqualTo(answer("/findings"));
        assertThat(told.said()).startsWith("Kedjan håller: alla ").hasLineCount(1);
        assertThat(replay(ledger.toString(), "findings", "--plan=rus-2021").said())
                .contains("filens egen nyckel " + key);
        assertThat(replay(ledger.toString(), "findings", "--plan=rus-2021", "--key=0123")
                        .status())
                .isEqualTo(1);
    }

    @Test
    void a_history_of_several_plans_tells_which_they_are() throws Exception {
        other();
        Path both = Files.writeString(
                directory.resolve("both.ndjson"),
                Files.readString(file("other.ndjson", "/planbok/v1/plans/replayed-2026/events"))
                        + Files.readString(events));

        assertThat(replay(both.toString()).out()).isEqualTo("replayed-2026: version 1\nrus-2021: version 373\n");
        assertThat(replay(both.toString(), "workload", "--plan=rus-2021").out()).isEqualTo(answer("/workload"));
        Replayed told = replay(both.toString(), "workload");
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.said()).contains("--plan=ID");
    }

    @Test
    void a_changed_event_gives_no_answer() throws Exception {
        sealed();
        Path ledger = file("ledger.ndjson", LEDGER + "/entries?plan=rus-2021");
        Files.writeString(ledger, Files.readString(ledger).replaceFirst("50000", "60000"));

        Replayed told = replay(ledger.toString(), "budget", "--language=en");
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.out()).isEmpty();
        assertThat(told.said()).startsWith("The chain does not hold: CHANGED at place ");
    }

    @Test
    void the_jars_own_main_class_does_it_without_a_service() throws Exception {
        Replayed told = started("replay", events.toString(), "document", "--version=200");
        assertThat(told.status()).as(told.said()).isZero();
        assertThat(told.out()).isEqualTo(answer("?version=200"));
        assertThat(told.said()).startsWith("Filen bär ingen kedja").hasLineCount(1);

        assertThat(started("replay", events.toString(), "budget", "--version=9000"))
                .isEqualTo(new Replayed(3, "", """
                        Filen bär ingen kedja: att historiken är orörd är inte prövat. \
                        Använd ett uttag från …/ledger/entries för det.
                        Planen har ingen version 9000; den sista är 373.
                        """));
    }

    /** The service's answer to a read of the sample. */
    private String answer(String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> answer = as("auditor").get(RUS + path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private Path file(String name, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = as("auditor").get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Files.writeString(directory.resolve(name), answer.body());
    }

    /** Another plan, so that the history has several. */
    private void other() throws IOException, InterruptedException {
        as("planner").command("replayed-2026", """
                [{"type": "OpenPlan", "organisation": "replayed", "year": 2026, "title": "Plan", "capacity": 10},
                 {"type": "AddChapter", "key": "chapter", "title": "Chapter"}]""");
        sealed();
    }

    private static Replayed replay(String... arguments) {
        return Replayed.of(List.of(arguments));
    }

    private Replayed started(String... arguments) throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        Path said = directory.resolve("said");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PlanbokApplication.class.getName()));
        words.addAll(List.of(arguments));
        Process process = new ProcessBuilder(words)
                .redirectOutput(out.toFile())
                .redirectError(said.toFile())
                .start();
        return new Replayed(process.waitFor(), Files.readString(out), Files.readString(said));
    }
}
