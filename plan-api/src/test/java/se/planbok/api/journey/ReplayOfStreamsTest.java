package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal programmes and effect studies folded from an export are what the service answers, byte for byte. */
class ReplayOfStreamsTest extends RunningService {

    private static final String SAMPLE = "goal-programmes/rus-mal-2019-2021";

    private static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir
    Path directory;

    private String organisation;
    private String programme;
    private String study;

    /** Two plans that change between the versions of the goals that they may serve, and a study with revised values. */
    @BeforeEach
    void write() throws Exception {
        organisation = "spelas-" + COUNT.incrementAndGet();
        programme = "goal-programmes/" + organisation + "-mal-2025-2027";
        study = "effect-studies/" + organisation + "-effekt-webb";
        send(programme, """
                [{"type": "OpenGoalProgramme", "organisation": "ORG", "first": 2025, "last": 2027, "title": "Mål"},
                 {"type": "AddGoal", "key": "stod", "title": "Stödet används"},
                 {"type": "AddGoal", "key": "moten", "title": "Möten hålls"}]""");
        plan(2025, "webb", "kurs");
        send(programme, """
                {"type": "PursueGoal", "goal": "stod", "initiative": "webb"}""");
        plan(2026, "kurs", "resor");
        send(programme, """
                [{"type": "AssessGoal", "goal": "stod", "year": 2025, "judgement": "PARTLY_MET",
                  "reasoning": "Enligt enkäten.", "evidence": [{"title": "Enkät", "reference": "dnr 1"}]},
                 {"type": "WithdrawGoal", "goal": "moten", "reason": "Ryms i det första."}]""");
        send("plans/" + organisation + "-2026", """
                {"type": "CancelActivity", "activity": "resor", "reason": "Ställs in."}""");
        send(programme, """
                {"type": "AssessGoal", "goal": "stod", "year": 2025, "judgement": "MET", "reasoning": "Fler svar.",
                 "evidence": [{"title": "Enkät"}], "reason": "Fler svar kom in."}""");
        send(study, """
                [{"type": "OpenEffectStudy", "organisation": "ORG", "initiative": "webb", "title": "Vad webben leder till"},
                 {"type": "AddChainStep", "key": "webb", "stage": "OUTPUT", "title": "En webb"},
                 {"type": "AddChainStep", "key": "anvands", "stage": "OUTCOME", "title": "Webben används"},
                 {"type": "LinkChainSteps", "from": "webb", "to": "anvands", "assumption": "Länen hittar dit."},
                 {"type": "DefineIndicator", "key": "andel", "step": "anvands", "title": "Andel", "unit": "andel",
                  "definition": "Andel av alla", "source": "Enkät", "desired": "UP",
                  "baseline": {"value": 0.000001, "period": "2018"}, "target": {"value": 75, "period": "2022-12"}},
                 {"type": "RecordMeasurement", "indicator": "andel", "period": "2020", "value": 1.5e3},
                 {"type": "UseMeasurement", "indicator": "andel", "period": "2020", "plan": "rus-2021",
                  "decision": {"authority": "styrgrupp", "form": "MEETING", "date": "2021-02-04", "reference": "§ 3"}}]""");
        send(study, """
                [{"type": "RecordMeasurement", "indicator": "andel", "period": "2020", "value": 999999999.123456,
                  "reason": "Två svar räknades dubbelt."},
                 {"type": "AssessEffect", "year": 2021, "judgement": "TOO_EARLY", "contribution": "En del.",
                  "reasoning": "Enkäten.", "evidence": [{"title": "Enkät"}]}]""");
    }

    private void plan(int year, String... initiatives) throws Exception {
        List<String> commands = new ArrayList<>(List.of("""
                {"type": "OpenPlan", "organisation": "ORG", "year": %d, "title": "Plan", "capacity": 10}""".formatted(year), """
                {"type": "AddChapter", "key": "kapitel", "title": "Kapitel"}"""));
        for (String initiative : initiatives) {
            commands.add("""
                    {"type": "AddActivity", "key": "%s", "chapter": "kapitel", "title": "Insats", "kind": "ONGOING"}""".formatted(initiative));
        }
        send("plans/" + organisation + "-" + year, commands.toString());
    }

    private void send(String stream, String commands) throws Exception {
        HttpResponse<String> answer =
                as("planner").post("/planbok/v1/" + stream + "/commands", commands.replace("ORG", organisation));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void every_version_from_the_ledger_is_what_the_service_answers_and_the_chain_is_checked() throws Exception {
        Path ledger = ledger("/entries");
        Path checkpoint = file("checkpoint.json", LEDGER + "/checkpoint");
        for (String stream : List.of(SAMPLE, programme, study)) {
            Replayed told = replay(
                    ledger,
                    option(stream),
                    "--every-version",
                    "--out=" + directory,
                    "--checkpoint=" + checkpoint,
                    "--key=" + key(checkpoint));
            assertThat(told.status()).as(told.said()).isZero();
            assertThat(told.said()).startsWith("Kedjan håller: alla ").hasLineCount(1);
            assertEveryVersion(stream);
        }
        assertThat(withoutGoal(3)).containsExactly("kurs");
        assertThat(withoutGoal(4)).containsExactly("kurs", "resor");
        assertThat(withoutGoal(6)).containsExactly("kurs");
    }

    /** The plans that it rests on are those of then. */
    private List<String> withoutGoal(long version) throws Exception {
        return as("auditor")
                .read("/planbok/v1/" + programme + "?version=" + version)
                .path("withoutGoal")
                .findValuesAsString("initiative");
    }

    private void assertEveryVersion(String stream) throws Exception {
        long last = as("auditor").read("/planbok/v1/" + stream).path("version").longValue();
        assertThat(last).isGreaterThanOrEqualTo(6);
        for (long version = 0; version <= last; version++) {
            Path written = directory.resolve(stream + "/" + version);
            assertThat(Files.readString(written.resolve("document.json")))
                    .as("%s at %d", stream, version)
                    .isEqualTo(answer(stream + "?version=" + version));
            assertThat(Files.readString(written.resolve("decisions.json")))
                    .as("decisions of %s at %d", stream, version)
                    .isEqualTo(answer(stream + "/decisions?limit=1000&version=" + version));
        }
        assertThat(directory.resolve(stream + "/" + (last + 1))).doesNotExist();
    }

    @Test
    void the_plain_history_gives_the_same_with_the_plans_beside_it() throws Exception {
        Path history = Files.writeString(
                directory.resolve("events.ndjson"),
                answer(programme + "/events")
                        + answer("plans/" + organisation + "-2026/events")
                        + answer("plans/" + organisation + "-2025/events")
                        + answer(study + "/events"));
        for (String stream : List.of(programme, study)) {
            assertThat(replay(history, option(stream), "--every-version", "--out=" + directory)
                            .status())
                    .isZero();
            assertEveryVersion(stream);
        }
        assertThat(replay(history).out()).isEqualTo("""
                        ORG-2025: version 3
                        ORG-2026: version 4
                        målprogrammet ORG-mal-2025-2027: version 6
                        effektuppföljningen ORG-effekt-webb: version 8
                        """.replace("ORG", organisation));
        assertThat(replay(history, "document", option(programme)).said())
                .contains("vilar på de av organisationens planer som filen har: " + organisation + "-2025, "
                        + organisation + "-2026.");
    }

    @Test
    void a_moment_a_day_a_language_and_a_part_of_the_log_are_asked_for_as_of_the_service() throws Exception {
        Path ledger = ledger("/entries");
        String at = as("auditor")
                .read("/planbok/v1/plans/" + organisation + "-2026/decisions")
                .at("/decisions/0/at")
                .stringValue();

        assertThat(replay(ledger, "document", option(programme), "--as-of=" + at)
                        .out())
                .isEqualTo(answer(programme + "?asOf=" + at))
                .contains("\"resor\"");
        assertThat(replay(ledger, "document", option(programme), "--version=5", "--date=2029-01-01")
                        .out())
                .isEqualTo(answer(programme + "?version=5&date=2029-01-01"))
                .contains("GOAL_NOT_ASSESSED");
        assertThat(replay(ledger, "document", option(study), "--as-of=" + at).status())
                .as("the study was not there then")
                .isEqualTo(3);
        for (String stream : List.of(programme, study)) {
            assertThat(replay(ledger, "decisions", option(stream), "--language=en", "--after=1", "--limit=3")
                            .out())
                    .isEqualTo(answer(stream + "/decisions?after=1&limit=3", "Accept-Language", "en"));
        }
    }

    @Test
    void a_file_of_one_needs_no_name_and_says_what_it_does_not_have() throws Exception {
        Path goals = file("goals.ndjson", "/planbok/v1/" + programme + "/events");
        Replayed told = replay(goals, "document", "--version=2");
        assertThat(told.status()).as(told.said()).isZero();
        assertThat(told.said()).contains("utan dem är withoutGoal tomt");
        assertThat(told.out()).contains("\"goalProgrammeId\":\"" + organisation);
        assertThat(replay(goals, "decisions").said()).doesNotContain("withoutGoal");

        Path effects = file("effects.ndjson", "/planbok/v1/" + study + "/events");
        assertThat(replay(effects, "document").out()).isEqualTo(answer(study + "?version=8"));
    }

    private Path ledger(String path) throws Exception {
        sealed();
        return file("ledger.ndjson", LEDGER + path);
    }

    private static String option(String stream) {
        String id = stream.substring(stream.indexOf('/') + 1);
        return (stream.startsWith("goal") ? "--goal-programme=" : "--effect-study=") + id;
    }

    private static String key(Path checkpoint) throws IOException {
        return Client.JSON.readTree(Files.readString(checkpoint)).path("key").stringValue();
    }

    private String answer(String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> answer = as("auditor").get("/planbok/v1/" + path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private Path file(String name, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = as("auditor").get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Files.writeString(directory.resolve(name), answer.body());
    }

    private static Replayed replay(Path file, String... arguments) {
        List<String> words = new ArrayList<>(List.of(file.toString()));
        words.addAll(Arrays.asList(arguments));
        return Replayed.of(words);
    }
}
