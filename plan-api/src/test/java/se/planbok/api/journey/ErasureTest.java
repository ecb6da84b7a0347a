package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.planbok.api.identity.Accounts;
import se.planbok.api.identity.Role;
import tools.jackson.databind.JsonNode;

/** A person who was erased has left no trace of a name, and the history still holds. */
@ExtendWith(OutputCaptureExtension.class)
class ErasureTest extends RunningService {

    private static final String PEOPLE = "/planbok/v1/people/";
    private static final String ACCOUNT = "alfhild.gyllenprov";
    private static final String NAME = "Alfhild Gyllenprov";
    private static final String TRACE = "gyllenprov";
    private static final String PLAN = "erasure-2026";
    private static final String SCENARIO = "/planbok/v1/plans/" + PLAN + "/scenarios/hers";
    private static final List<String> READS = List.of(
            "/planbok/v1/plans",
            "/planbok/v1/people?limit=1000",
            "/planbok/v1/plans/" + PLAN,
            "/planbok/v1/plans/" + PLAN + "/workload",
            "/planbok/v1/plans/" + PLAN + "/budget",
            "/planbok/v1/plans/" + PLAN + "/findings",
            "/planbok/v1/plans/" + PLAN + "/decisions?limit=1000",
            "/planbok/v1/plans/" + PLAN + "/decisions?limit=1000&asOf=" + "%s",
            "/planbok/v1/plans/" + PLAN + "/events",
            "/planbok/v1/plans/" + PLAN + "/differences?from=0",
            "/planbok/v1/plans/" + PLAN + "/explanations?figure=/workload/allocated",
            "/planbok/v1/plans/" + PLAN + "/scenarios",
            SCENARIO,
            SCENARIO + "/document",
            SCENARIO + "/decisions?limit=1000",
            SCENARIO + "/differences",
            "/planbok/v1/reports/" + PLAN + "/budget.csv",
            "/planbok/v1/reports/" + PLAN + "/decisions.csv",
            "/planbok/v1/reports/" + PLAN + "/decisions.ndjson",
            "/planbok/v1/ledger/entries",
            "/planbok/v1/ledger/checkpoint",
            "/actuator/views",
            "/actuator/prometheus");

    @Autowired
    private JdbcClient database;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Value("${planbok.data-dir}")
    private Path dataDirectory;

    @Test
    void a_person_who_is_erased_leaves_no_trace_of_the_name_and_the_ledger_verifies(CapturedOutput log)
            throws Exception {
        untilNothingIsLeftToClear();
        assertThat(accounts.open(ACCOUNT, encoder.encode(PASSWORD), Role.PLANNER))
                .isTrue();
        Client her = withPassword(ACCOUNT, PASSWORD);
        String person = her.read(PEOPLE + "me").path("id").stringValue();
        assertThat(as("admin").put(PEOPLE + person, """
                        {"name": "%s"}""".formatted(NAME)).statusCode())
                .isEqualTo(200);
        whatSheDoes(her);
        whatSheTries(her);
        whatOthersSayOfHer();
        database.sql("ANALYZE").update();
        database.sql("CHECKPOINT").update();
        assertThat(tablesThatTell(TRACE))
                .as("before")
                .containsExactlyInAnyOrder("account", "directory", "refused_command", "scenario", "scenario_step");
        assertThat(filesThatTell(TRACE))
                .as("before")
                .anyMatch(file -> file.contains("/pg_wal/"))
                .anyMatch(file -> file.contains("/base/"));
        JsonNode before = as("auditor").read("/planbok/v1/plans/" + PLAN + "/decisions?limit=1000");
        String events =
                as("auditor").get("/planbok/v1/plans/" + PLAN + "/events").body();
        String moment = java.time.Instant.now().toString();
        JsonNode refused = refusals();

        JsonNode left = erase(person, "sv");

        assertThat(left.path("name").stringValue()).isEqualTo("borttagen person");
        assertThat(left.path("erasedAt").stringValue()).isNotBlank();
        assertThat(left.path("accounts")).isEmpty();
        assertThat(erase(person, "en").path("name").stringValue()).isEqualTo("removed person");
        assertThat(erase(person, "sv")).as("again").isEqualTo(left);
        assertThat(her.get(PEOPLE + "me").statusCode()).as("no sign-in").isEqualTo(401);
        HttpResponse<String> renamed = as("admin").put(PEOPLE + person, """
                {"name": "Någon Annan"}""");
        assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(409);

        assertThat(tablesThatTell(TRACE)).as("tables").isEmpty();
        assertRefusalsTellNothingOfHer(refused, refusals());
        assertThat(copiesOfStatistics(TRACE)).as("statistics of before").isZero();
        database.sql("ANALYZE").update();
        assertThat(copiesOfStatistics(TRACE)).as("statistics").isZero();
        for (String account : List.of("admin", "auditor", "planner")) {
            for (String path : READS) {
                HttpResponse<String> read = as(account).get(path.formatted(moment));
                assertThat(read.statusCode()).as(path).isEqualTo(200);
                assertThat(read.body().toLowerCase(Locale.ROOT)).as(path).doesNotContain(TRACE);
            }
            assertThat(as(account)
                            .read("/planbok/v1/plans/" + PLAN + "/decisions?q=" + TRACE)
                            .path("decisions"))
                    .isEmpty();
        }
        assertThat(her.command(PLAN, "{}", "Idempotency-Key", "kept").statusCode())
                .isEqualTo(401);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(filesThatTell(TRACE)).as("files").isEmpty());
        assertThat(log.getAll().toLowerCase(Locale.ROOT)).as("log").doesNotContain(TRACE);

        assertThat(as("auditor").read("/planbok/v1/plans/" + PLAN + "/decisions?limit=1000"))
                .as("the log still tells who, by id")
                .isEqualTo(before);
        assertThat(before.at("/decisions/1/by").stringValue()).isEqualTo(person);
        assertThat(as("auditor").get("/planbok/v1/plans/" + PLAN + "/events").body())
                .isEqualTo(events);
        assertLedgerHolds();

        assertThat(accounts.open(ACCOUNT, encoder.encode(PASSWORD), Role.READER))
                .isTrue();
        String back = her.read(PEOPLE + "me").path("id").stringValue();
        assertThat(back).as("a new id").isNotEqualTo(person);
        erase(back, "sv");
    }

    /** Commands that are let through, refused, tried, malformed and repeated. */
    private static void whatSheDoes(Client her) throws Exception {
        assertThat(her.command(PLAN, """
                        [{"type": "OpenPlan", "organisation": "erasure", "year": 2026, "title": "Plan", "capacity": 10},
                         {"type": "AddChapter", "key": "chapter", "title": "Chapter"},
                         {"type": "AddActivity", "key": "work", "chapter": "chapter", "title": "Work",
                          "kind": "ONGOING"}]""", "Idempotency-Key", "kept").statusCode())
                .isEqualTo(200);
        String days = """
                {"type": "AllocateDays", "activity": "work", "days": %s, "reason": "%s"}""";
        assertThat(her.command(PLAN, days.formatted("1", "Ett skäl"), "Idempotency-Key", "one")
                        .statusCode())
                .isEqualTo(200);
        assertThat(her.command(PLAN, days.formatted("20", "För många")).statusCode())
                .isEqualTo(409);
        assertThat(her.command(PLAN, days.formatted("21", NAME)).statusCode()).isEqualTo(409);
        assertThat(her.post("/planbok/v1/plans/" + PLAN + "/commands?dryRun=true", days.formatted("1", NAME))
                        .body())
                .contains("\"code\":\"name\"");
        assertThat(her.command(PLAN, days.formatted("x", NAME)).statusCode()).isEqualTo(400);
        assertThat(her.command(PLAN, "{\"type\": \"" + NAME + "\"}").statusCode())
                .isEqualTo(400);
    }

    /** Also the request's own key, which can be anything. */
    private static void whatSheTries(Client her) throws Exception {
        for (String key : List.of("hers", "hers-too")) {
            String opening = """
                    {"key": "%s", "title": "%s"}""".formatted(key, NAME);
            assertThat(her.post("/planbok/v1/plans/" + PLAN + "/scenarios", opening)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(her.post(SCENARIO + "/commands", """
                        {"type": "RenameChapter", "chapter": "chapter", "title": "%s", "reason": "%s"}""".formatted(NAME, NAME), "Idempotency-Key", TRACE)
                        .statusCode())
                .isEqualTo(200);
    }

    private void whatOthersSayOfHer() throws Exception {
        assertThat(as("planner")
                        .post(SCENARIO + "/commands", """
                        {"type": "AllocateDays", "activity": "work", "days": 2, "note": "%ss dagar"}""".formatted(NAME))
                        .statusCode())
                .isEqualTo(200);
        for (String reason : List.of("Efter " + NAME.toUpperCase(Locale.ROOT) + "s sjukskrivning", "Av andra skäl")) {
            assertThat(as("planner")
                            .command(PLAN, """
                    {"type": "AllocateDays", "activity": "work", "days": 22, "reason": "%s",
                     "decision": {"authority": "board", "form": "MEETING", "date": "2026-02-04", "rapporteur": "%s"}}""".formatted(reason, reason))
                            .statusCode())
                    .isEqualTo(409);
        }
    }

    private JsonNode refusals() throws Exception {
        return as("auditor").read("/planbok/v1/plans/" + PLAN + "/refusals").path("refusals");
    }

    private static void assertRefusalsTellNothingOfHer(JsonNode before, JsonNode after) {
        String mark = "[borttaget / removed]";
        assertThat(after.findValuesAsString("reason")).containsExactly(mark, mark, mark, "Av andra skäl");
        assertThat(after.findValuesAsString("rapporteur")).containsExactly(mark, "Av andra skäl");
        assertThat(after.findValuesAsString("activity")).isEqualTo(before.findValuesAsString("activity"));
        for (String kept : List.of("number", "at", "by", "rule", "refusals", "capacity", "authority", "date")) {
            assertThat(after.findValues(kept)).as(kept).isEqualTo(before.findValues(kept));
        }
    }

    private JsonNode erase(String person, String language) throws Exception {
        HttpResponse<String> answer = as("admin").delete(PEOPLE + person, "Accept-Language", language);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.JSON.readTree(answer.body());
    }

    private void assertLedgerHolds() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as("auditor")
                                .read("/planbok/v1/ledger/checkpoint")
                                .at("/window/unsealed")
                                .longValue()
                        == 0);
        await().untilAsserted(() -> assertThat(as("auditor")
                        .read("/planbok/v1/ledger/verify")
                        .path("verified")
                        .booleanValue())
                .isTrue());
    }

    /** The tables of which a row tells it, in any column. */
    private List<String> tablesThatTell(String trace) {
        List<String> telling = new ArrayList<>();
        List<String> tables = database.sql("""
                        SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'""").query(String.class).list();
        assertThat(tables).contains("event", "kept_answer", "decision_log", "person", "account", "directory");
        for (String table : tables) {
            boolean tells = database.sql("SELECT EXISTS (SELECT FROM " + table + " AS row WHERE row::text ILIKE ?)")
                    .param("%" + trace + "%")
                    .query(Boolean.class)
                    .single();
            if (tells) {
                telling.add(table);
            }
        }
        return telling;
    }

    private long copiesOfStatistics(String trace) {
        return database.sql("SELECT count(*) FROM pg_stats AS row WHERE row::text ILIKE ?")
                .param("%" + trace + "%")
                .query(Long.class)
                .single();
    }

    /** Otherwise what another test erased has the write-ahead log cleared before it was looked into. */
    private void untilNothingIsLeftToClear() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.sql("SELECT count(*) FROM pg_file_settings WHERE name = 'wal_recycle'")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    /** Files of the database, its log and the write-ahead log among them. */
    private List<String> filesThatTell(String trace) throws IOException {
        List<String> telling = new ArrayList<>();
        Files.walkFileTree(dataDirectory.resolve("database"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (tells(file, trace)) {
                    telling.add(file.toString());
                }
                return FileVisitResult.CONTINUE;
            }

            /** The server deletes files meanwhile. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return telling;
    }

    private static boolean tells(Path file, String trace) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains(trace);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
