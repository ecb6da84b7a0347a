package se.planbok.api.openapi;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.planbok.api.PlanbokApplication;
import se.planbok.api.TestDatabase;
import se.planbok.api.problem.RefusalExamples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface, held against itself and against the service that it describes, with its sample. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = PlanbokApplication.class,
        properties = "planbok.demo.password=" + AddressesDescribedTest.PASSWORD)
@DirtiesContext
class AddressesDescribedTest {

    static final String PASSWORD = "lång-nog-för-ett-prov";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String CAMEL_CASE = "[a-z]+([A-Z][a-z]+)*";

    @Value("${local.server.port}")
    private int port;

    private JsonNode api;
    private JsonNode schemas;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void read() throws Exception {
        api = JSON.readTree(get("/v3/api-docs").body());
        schemas = api.get("components").get("schemas");
    }

    @Test
    void every_address_says_what_it_is_for_in_two_languages() {
        assertThat(operations()).isNotEmpty();
        operations().forEach((address, operation) -> {
            assertThat(operation.path("operationId").asString("")).as(address).matches(CAMEL_CASE);
            assertThat(operation.path("summary").asString("")).as(address).contains(" / ");
            assertThat(operation.path("description").asString(""))
                    .as(address)
                    .contains("**Svenska.** ", "**English.** ");
        });
    }

    @Test
    void every_operation_has_a_name_of_its_own() {
        assertThat(operations().values().stream().map(operation -> operation.get("operationId")))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_parameter_is_described_with_an_example_of_its_form() {
        operations()
                .forEach((address, operation) -> operation.path("parameters").forEach(parameter -> {
                    String name = address + " " + parameter.get("name").asString();
                    assertThat(parameter.path("description").asString(""))
                            .as(name)
                            .isNotBlank();
                    assertThat(parameter.has("example")).as(name).isTrue();
                    assertThat(SchemaCheck.faults(parameter.get("example"), parameter.get("schema"), schemas))
                            .as(name)
                            .isEmpty();
                }));
    }

    @Test
    void every_answer_is_described_with_an_example() {
        operations()
                .forEach((address, operation) -> operation
                        .get("responses")
                        .properties()
                        .forEach(response -> {
                            String name = address + " " + response.getKey();
                            assertThat(response.getValue().path("description").asString(""))
                                    .as(name)
                                    .isNotBlank();
                            assertThat(response.getValue().path("content"))
                                    .as(name)
                                    .isNotEmpty();
                            response.getValue().get("content").forEach(content -> {
                                assertThat(content.has("example")).as(name).isTrue();
                                assertThat(content.has("schema")).as(name).isTrue();
                            });
                        }));
    }

    @Test
    void a_log_is_asked_for_by_parameters_of_their_own() {
        assertThat(operations()
                        .get("get /planbok/v1/plans/{planId}/decisions")
                        .get("parameters")
                        .findValuesAsString("name"))
                .containsExactlyInAnyOrder(
                        ("planId version asOf atLeastVersion actor type subject kind authority from to datedFrom datedTo "
                                        + "q after limit")
                                .split(" "));
    }

    @Test
    void a_read_of_a_plan_tells_of_every_status_that_it_can_give() {
        JsonNode responses =
                operations().get("get /planbok/v1/plans/{planId}/budget").get("responses");
        assertThat(responses.propertyNames())
                .containsExactlyInAnyOrder("200", "400", "401", "404", "406", "500", "503");
        assertThat(responses.get("200").get("headers").propertyNames()).containsExactly("ETag");
        assertThat(responses.get("503").get("headers").propertyNames()).containsExactly("Retry-After");
    }

    @ParameterizedTest
    @CsvSource({
        "/planbok/v1/ledger/proof/{eventId}, event-unknown",
        "/planbok/v1/ledger/consistency, ledger-size-unknown",
        "/planbok/v1/ledger/entries, plan-unknown",
        "/planbok/v1/plans/{planId}/budget, plan-unknown",
    })
    void what_is_not_found_is_what_the_address_names(String path, String problem) {
        JsonNode responses = operations().get("get " + path).get("responses");
        assertThat(responses
                        .at("/404/content/application~1problem+json/example/type")
                        .asString())
                .isEqualTo("/problems/" + problem);
    }

    @Test
    void every_field_is_described() {
        assertThat(fields()).isNotEmpty();
        fields().forEach((name, field) ->
                assertThat(field.path("description").asString("")).as(name).isNotBlank());
    }

    @Test
    void every_value_of_a_choice_is_explained() {
        schemas.properties().stream()
                .filter(schema -> schema.getValue().has("enum"))
                .forEach(schema -> schema.getValue()
                        .get("enum")
                        .forEach(value -> assertThat(
                                        schema.getValue().path("description").asString(""))
                                .as(schema.getKey())
                                .contains(value.asString() + ": ")));
    }

    @Test
    void paths_and_names_are_as_the_profile_wants_them() {
        String word = "[a-z0-9]+(-[a-z0-9]+)*";
        assertThat(api.get("paths").propertyNames())
                .allSatisfy(path -> assertThat(path).matches("(/(" + word + "(\\.[a-z]+)?|\\{[a-z][A-Za-z]*}))+"));
        assertThat(operations().values().stream()
                        .flatMap(operation -> operation.path("parameters").valueStream())
                        .filter(parameter -> !parameter.get("in").asString().equals("header"))
                        .map(parameter -> parameter.get("name").asString()))
                .allSatisfy(name -> assertThat(name).matches(CAMEL_CASE));
        assertThat(fields().keySet())
                .allSatisfy(name ->
                        assertThat(name.substring(name.lastIndexOf('.') + 1)).matches(CAMEL_CASE));
    }

    @Test
    void a_list_has_twenty_members_unless_said() {
        assertThat(operations().values().stream()
                        .flatMap(operation -> operation.path("parameters").valueStream())
                        .filter(parameter -> parameter.get("name").asString().equals("limit")))
                .isNotEmpty()
                .allSatisfy(limit ->
                        assertThat(limit.get("schema").get("default").asInt()).isEqualTo(20));
    }

    @ParameterizedTest
    @CsvSource({
        "/api-info, /api-info",
        "/planbok/v1/plans, /planbok/v1/plans",
        "/planbok/v1/goal-programmes, /planbok/v1/goal-programmes",
        "/planbok/v1/goal-programmes/{goalProgrammeId}, /planbok/v1/goal-programmes/rus-mal-2019-2021",
        "/planbok/v1/goal-programmes/{goalProgrammeId}/decisions, "
                + "/planbok/v1/goal-programmes/rus-mal-2019-2021/decisions",
        "/planbok/v1/plans/{planId}, /planbok/v1/plans/rus-2021",
        "/planbok/v1/plans/{planId}/workload, /planbok/v1/plans/rus-2021/workload",
        "/planbok/v1/plans/{planId}/budget, /planbok/v1/plans/rus-2021/budget",
        "/planbok/v1/plans/{planId}/findings, /planbok/v1/plans/rus-2021/findings",
        "/planbok/v1/plans/{planId}/outturn, /planbok/v1/plans/rus-2021/outturn",
        "/planbok/v1/plans/{planId}/decisions, /planbok/v1/plans/rus-2021/decisions?limit=1000",
        "/planbok/v1/plans/{planId}/differences, /planbok/v1/plans/rus-2021/differences?from=250",
        "/planbok/v1/plans/{planId}/explanations, "
                + "/planbok/v1/plans/rus-2021/explanations?figure=/budget/lines/reserverade-2020/reserved",
    })
    void the_example_shows_what_the_service_answers(String path, String address) throws Exception {
        JsonNode content = ok(path).get("application/json");
        JsonNode schema = content.get("schema");
        JsonNode example = content.get("example");
        JsonNode answer = JSON.readTree(caughtUp(address).body());

        assertThat(SchemaCheck.faults(answer, schema, schemas)).isEmpty();
        assertThat(SchemaCheck.members(example, schema, schemas))
                .isEqualTo(SchemaCheck.members(answer, schema, schemas));
    }

    /** No sample has an effect study, so the commands' own examples make one. */
    @Test
    void the_example_of_an_effect_study_shows_what_the_service_answers() throws Exception {
        CommandExamples commands = new CommandExamples();
        String study = "/planbok/v1/effect-studies/rus-effekt-atgardswebb";
        List<Map<String, Object>> batch = new ArrayList<>();
        batch.add(commands.full("OpenEffectStudy"));
        batch.add(commands.minimal("AddChainStep"));
        for (String command : List.of(
                "AddChainStep",
                "LinkChainSteps",
                "DefineIndicator",
                "RecordMeasurement",
                "UseMeasurement",
                "RecordMeasurement",
                "ReviseIndicator",
                "AssessEffect")) {
            batch.add(new HashMap<>(commands.full(command)));
        }
        batch.get(7).put("value", 78);
        post(study + "/commands", JSON.writeValueAsString(batch));
        post(
                study + "/imports?indicator=lan-i-webben",
                JSON.writeValueAsString(AnswerExamples.of("koladaFile", "application/json")));

        for (String part : List.of("", "/decisions?after=4&limit=3")) {
            JsonNode content = ok("/planbok/v1/effect-studies/{effectStudyId}" + part.replaceAll("\\?.*", ""))
                    .get("application/json");
            JsonNode answer = JSON.readTree(get(study + part).body());
            assertThat(SchemaCheck.faults(answer, content.get("schema"), schemas))
                    .isEmpty();
            assertThat(SchemaCheck.members(content.get("example"), content.get("schema"), schemas))
                    .isEqualTo(SchemaCheck.members(answer, content.get("schema"), schemas));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint", "verify", "consistency?from=0"})
    void the_ledger_answers_as_its_schemas_say(String address) throws Exception {
        JsonNode content =
                ok("/planbok/v1/ledger/" + address.replaceAll("\\?.*", "")).get("application/json");
        JsonNode answer = JSON.readTree(get("/planbok/v1/ledger/" + address).body());
        assertThat(SchemaCheck.faults(answer, content.get("schema"), schemas)).isEmpty();
    }

    @Test
    void every_example_of_an_answer_is_as_its_schema_says() {
        operations().forEach((address, operation) -> {
            JsonNode content =
                    operation.get("responses").get("200").get("content").path("application/json");
            if (content.has("schema")) {
                assertThat(SchemaCheck.faults(content.get("example"), content.get("schema"), schemas))
                        .as(address)
                        .isEmpty();
            }
        });
    }

    @Test
    void every_refusal_is_as_one_schema_says_with_its_own_figures_by_name() {
        RefusalExamples.byType().values().stream().flatMap(List::stream).forEach(told -> {
            JsonNode refusal = JSON.valueToTree(told);
            assertThat(SchemaCheck.faults(refusal, schemas.get("Refusal"), schemas))
                    .as(refusal.toString())
                    .isEmpty();
            told.keySet()
                    .forEach(figure -> assertThat(
                                    schemas.at("/Problem/properties/" + figure).has("description"))
                            .as(figure)
                            .isTrue());
        });
        assertThat(schemas.at("/RefusalLineExceeded/properties").propertyNames())
                .containsExactlyInAnyOrder("type", "rule", "detail", "line", "upper", "committed");
        assertThat(SchemaCheck.faults(
                        JSON.readTree("{\"type\":\"/problems/line-exceeded\",\"rule\":\"R4\",\"days\":3}"),
                        schemas.get("Refusal"),
                        schemas))
                .isNotEmpty();
    }

    @Test
    void what_is_refused_is_told_and_listed_as_described() throws Exception {
        String plan = "/planbok/v1/plans/rus-2021";
        for (String command : List.of(
                "{\"type\":\"AllocateDays\",\"activity\":\"webb\",\"days\":900.5}",
                "{\"type\":\"ReserveFunds\",\"key\":\"stor\",\"line\":\"arrangemang\",\"purpose\":\"p\",\"amount\":999000000}",
                "{\"type\":\"DecideReservation\",\"reservation\":\"finns-inte\",\"granted\":true}")) {
            JsonNode problem =
                    JSON.readTree(refused(plan + "/commands", command).body());
            assertThat(SchemaCheck.faults(problem, schemas.get("Problem"), schemas))
                    .isEmpty();
        }
        JsonNode listed = JSON.readTree(get("auditor", plan + "/refusals").body());

        assertThat(listed.get("refusals").size()).isEqualTo(3);
        assertThat(SchemaCheck.faults(listed, schemas.get("RefusedCommandList"), schemas))
                .isEmpty();
    }

    private HttpResponse<String> refused(String address, String command) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    request("planner", address)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(command))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(409);
            return response;
        }
    }

    @Test
    void every_line_of_the_history_is_as_its_schema_and_its_example_say() throws Exception {
        JsonNode content = ok("/planbok/v1/plans/{planId}/events").get("application/x-ndjson");
        JsonNode schema = content.get("schema");
        List<JsonNode> lines = new ArrayList<>();
        content.get("example").asString().lines().map(JSON::readTree).forEach(lines::add);
        Set<String> shown = new TreeSet<>();
        lines.forEach(line -> shown.addAll(SchemaCheck.members(line, schema, schemas)));
        caughtUp("/planbok/v1/plans/rus-2021/events")
                .body()
                .lines()
                .map(JSON::readTree)
                .forEach(lines::add);

        assertThat(lines).hasSizeGreaterThan(300).allSatisfy(line -> {
            assertThat(SchemaCheck.faults(line, schema, schemas)).isEmpty();
            assertThat(SchemaCheck.members(line, schema, schemas)).isEqualTo(shown);
        });
    }

    @Test
    void every_line_of_the_log_is_as_its_schema_says_and_those_of_the_example_are_among_them() throws Exception {
        JsonNode content = ok("/planbok/v1/reports/{planId}/decisions.ndjson").get("application/x-ndjson");
        List<JsonNode> lines = caughtUp("/planbok/v1/reports/rus-2021/decisions.ndjson")
                .body()
                .lines()
                .map(JSON::readTree)
                .toList();

        assertThat(lines)
                .hasSizeGreaterThan(300)
                .allSatisfy(line -> assertThat(SchemaCheck.faults(line, content.get("schema"), schemas))
                        .isEmpty());
        assertThat(lines.stream().map(line -> line.path("text")))
                .containsAll(content.get("example")
                        .asString()
                        .lines()
                        .map(line -> JSON.readTree(line).path("text"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget.csv", "follow-up.csv", "decisions.csv"})
    void the_example_of_a_table_has_rows_of_the_table(String report) throws Exception {
        String example = ok("/planbok/v1/reports/{planId}/" + report)
                .iterator()
                .next()
                .get("example")
                .asString();
        String table = caughtUp("/planbok/v1/reports/rus-2021/" + report).body().substring("\uFEFF".length());
        assertThat(shown(table)).containsAll(shown(example));
        assertThat(example.lines().findFirst()).isEqualTo(table.lines().findFirst());
    }

    /** The lines, but for when and by whom, which each loading of the sample has anew. */
    private static List<String> shown(String table) {
        return table.lines()
                .map(line -> line.replaceFirst("^(\\d+),\"?20[^,]+,p-[^,]+,", "$1,"))
                .toList();
    }

    private JsonNode ok(String path) {
        return operations().get("get " + path).get("responses").get("200").get("content");
    }

    /** All operations, by method and path. */
    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                operations.put(operation.getKey() + " " + path.getKey(), operation.getValue())));
        return operations;
    }

    /** All fields of all schemas, by schema and name. */
    private Map<String, JsonNode> fields() {
        Map<String, JsonNode> fields = new TreeMap<>();
        schemas.properties().forEach(schema -> collect(schema.getKey(), schema.getValue(), fields));
        return fields;
    }

    private static void collect(String name, JsonNode schema, Map<String, JsonNode> fields) {
        schema.path("properties").properties().forEach(field -> {
            String there = name + "." + field.getKey();
            fields.put(there, field.getValue());
            collect(there, field.getValue(), fields);
            collect(there, field.getValue().path("items"), fields);
        });
    }

    /** The answer once it shows all of the sample, whose last version the budget has had since the service was ready. */
    private HttpResponse<String> caughtUp(String address) throws Exception {
        if (!address.contains("rus-2021")) {
            return get(address);
        }
        long version = JSON.readTree(get("/planbok/v1/plans/rus-2021/budget").body())
                .get("version")
                .asLong();
        return get(address + (address.contains("?") ? "&" : "?") + "atLeastVersion=" + version);
    }

    private void post(String address, String body) throws Exception {
        String signIn = Base64.getEncoder().encodeToString(("planner:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .header("Authorization", "Basic " + signIn)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        }
    }

    private HttpResponse<String> get(String address) throws Exception {
        return get("reader", address);
    }

    private HttpResponse<String> get(String account, String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    client.send(request(account, address).build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(address).isEqualTo(200);
            return response;
        }
    }

    private HttpRequest.Builder request(String account, String address) {
        String signIn = Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Authorization", "Basic " + signIn);
    }
}
