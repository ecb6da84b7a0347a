package se.planbok.api.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.planbok.api.PlanbokApplication;
import se.planbok.api.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Explanations and differences as a client sees them, of the sample plan and one change of it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "planbok.demo.password=bara-ett-prov",
        classes = PlanbokApplication.class)
@DirtiesContext
class FiguresOverHttpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String PLAN = "/planbok/v1/plans/rus-2021";
    private static final String ALLOCATED = "/workload/activities/lopande-stod/allocated";

    private final HttpClient client = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", DATABASE::url);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void a_figure_is_explained_and_a_change_of_it_is_told() throws Exception {
        long before = version();
        long after = send("""
                {"type":"WithdrawDays","activity":"lopande-stod","days":1.5,"reason":"Mindre stöd än väntat",
                 "decision":{"authority":"styrgrupp","form":"MEETING","date":"2021-03-11"}}""");

        JsonNode explained = read(200, "/explanations?figure=" + ALLOCATED + "&atLeastVersion=" + after);
        assertThat(explained.get("figure").asString()).isEqualTo(ALLOCATED);
        assertThat(explained.get("version").asLong()).isEqualTo(after);
        assertThat(explained.get("value").toString()).isEqualTo("108.5");
        assertThat(explained
                        .get("events")
                        .valueStream()
                        .map(event -> event.get("share").toString()))
                .containsExactly("110", "-1.5");
        JsonNode last = explained.get("events").get(1);
        assertThat(last.get("type").asString()).isEqualTo("DaysWithdrawn");
        assertThat(last.get("sequence").asLong()).isEqualTo(after);
        assertThat(last.get("by").asString()).startsWith("p-");
        assertThat(read(200, "/explanations?figure=" + ALLOCATED + "&version=" + before)
                        .get("value")
                        .toString())
                .isEqualTo("110");

        JsonNode differences = read(200, "/differences?from=" + before + "&to=" + after);
        assertThat(differences.get("from").asLong()).isEqualTo(before);
        assertThat(differences.get("to").asLong()).isEqualTo(after);
        JsonNode activity = subject(differences, "lopande-stod");
        assertThat(activity.get("kind").asString()).isEqualTo("ACTIVITY");
        assertThat(activity.get("title").asString()).isNotBlank();
        assertThat(activity.get("rows").toString()).isEqualTo("[" + after + "]");
        JsonNode row = read(200, "/decisions?after=" + before).get("decisions").get(0);
        JsonNode change = activity.get("changes")
                .valueStream()
                .filter(figure -> figure.get("figure").asString().equals(ALLOCATED))
                .findFirst()
                .orElseThrow();
        assertThat(change.get("before").toString()).isEqualTo("110");
        assertThat(change.get("after").toString()).isEqualTo("108.5");
        for (String member : List.of("sequence", "at", "by", "reason", "text")) {
            assertThat(change.get(member)).as(member).isEqualTo(row.get(member));
        }
        assertThat(read(200, "/differences?from=" + after).get("subjects").isEmpty())
                .isTrue();
    }

    @Test
    void the_whole_log_after_the_opening_stands_in_the_differences() throws Exception {
        JsonNode differences = read(200, "/differences?from=0");
        List<Long> rows = new ArrayList<>();
        differences.get("subjects").forEach(subject -> subject.get("rows").forEach(row -> rows.add(row.asLong())));

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, differences.get("to").asLong())
                                .boxed()
                                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "/explanations?figure=/budget/lines/saknas/reserved, 404, figure-unknown, saknas",
        "/explanations?figure=/saknas,                       404, figure-unknown, saknas",
        "/explanations?figure=/budget/currency,              400, malformed,      figure-not-number",
        "/explanations?figure=budget,                        400, malformed,      parameter-form",
        "/explanations,                                      400, malformed,      parameter-required",
        "/differences?from=2&to=1,                           400, malformed,      from-after-to",
        "/differences,                                       400, malformed,      parameter-required",
        "/differences?from=1.5,                              400, malformed,      parameter-form",
        "/differences?from=0&to=2999-01-01T00:00:00Z,        400, malformed,      instant-in-future",
        "/differences?from=0&to=999999,                      404, version-unknown, 999999",
    })
    void what_cannot_be_answered_is_told_as_a_problem(String path, int status, String type, String said)
            throws Exception {
        JsonNode problem = read(status, path);

        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + type);
        assertThat(problem.toString()).contains(said);
    }

    @Test
    void both_are_described() throws Exception {
        JsonNode paths = JSON.readTree(get("/v3/api-docs").body()).get("paths");
        for (String path : List.of("/explanations", "/differences")) {
            JsonNode read = paths.get("/planbok/v1/plans/{planId}" + path).get("get");
            assertThat(read.get("summary").asString()).isNotBlank();
            assertThat(read.get("responses").get("200").toString()).contains("rus-2021");
        }
    }

    private JsonNode subject(JsonNode differences, String key) {
        return differences
                .get("subjects")
                .valueStream()
                .filter(subject -> subject.get("subject").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private long version() throws Exception {
        return read(200, "/workload").get("version").asLong();
    }

    private long send(String command) throws Exception {
        HttpResponse<String> answer = client.send(
                request(PLAN + "/commands")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(command))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("version").asLong();
    }

    private JsonNode read(int status, String path) throws Exception {
        HttpResponse<String> answer = get(PLAN + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("planner:bara-ett-prov".getBytes(StandardCharsets.UTF_8)));
    }
}
