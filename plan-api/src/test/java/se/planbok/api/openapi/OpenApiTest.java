package se.planbok.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.planbok.api.command.form.CommandForms;
import se.planbok.plan.PlanCommandCatalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.endpoint.health.group.readiness.include=readinessState",
        classes = OpenApiTest.Service.class)
class OpenApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COMMANDS = "/planbok/v1/plans/{planId}/commands";

    @Value("${local.server.port}")
    private int port;

    @Test
    void the_document_says_what_a_public_service_must_say() throws Exception {
        JsonNode api = document();
        assertThat(api.get("openapi").asString()).startsWith("3.1");
        JsonNode info = api.get("info");
        assertThat(List.of("title", "version", "description", "termsOfService"))
                .allSatisfy(member -> assertThat(info.get(member).asString()).isNotBlank());
        assertThat(info.get("description").asString()).contains("Svenska", "English");
        assertThat(info.get("contact").get("name").asString()).isNotBlank();
        assertThat(info.get("license").get("name").asString()).isNotBlank();
        assertThat(info.get("x-limitations").size()).isPositive();
    }

    @Test
    void every_command_has_a_schema_with_every_field_described() throws Exception {
        JsonNode schemas = document().get("components").get("schemas");
        assertThat(schemas.get("Command").get("oneOf").size()).isEqualTo(PlanCommandCatalogue.TYPES.size());
        assertThat(schemas.get("Command")
                        .get("discriminator")
                        .get("propertyName")
                        .asString())
                .isEqualTo("type");
        CommandForms.OF_PLAN.all().forEach(form -> {
            JsonNode schema = schemas.get(form.name());
            assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
            assertThat(schema.get("properties").get("type").get("const").asString())
                    .isEqualTo(form.name());
            form.own()
                    .members()
                    .forEach(member -> assertThat(schema.get("properties")
                                    .get(member.name())
                                    .get("description")
                                    .asString())
                            .as(form.name() + "." + member.name())
                            .isNotBlank());
        });
        assertThat(schemas.get("WithdrawDays").get("required").valueStream().map(JsonNode::asString))
                .contains("type", "activity", "days", "reason")
                .doesNotContain("decision");
    }

    @Test
    void every_reference_leads_somewhere() throws Exception {
        JsonNode api = document();
        Set<String> named = Set.copyOf(api.get("components").get("schemas").propertyNames());
        assertThat(api.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(named).contains(reference.replace("#/components/schemas/", "")));
    }

    @Test
    void the_address_of_commands_has_examples_of_all_and_every_status_described() throws Exception {
        JsonNode post = document().get("paths").get(COMMANDS).get("post");
        JsonNode body = post.get("requestBody").get("content").get("application/json");
        assertThat(body.get("examples").size()).isEqualTo(PlanCommandCatalogue.TYPES.size() + 1);
        assertThat(body.get("schema").get("oneOf").get(1).get("maxItems").asInt())
                .isEqualTo(1_000);
        assertThat(post.get("parameters").findValuesAsString("name"))
                .containsExactly("planId", "Idempotency-Key", "If-Match", "traceparent", "dryRun");
        for (int status : List.of(200, 400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 429, 500, 503)) {
            JsonNode response = post.get("responses").get(Integer.toString(status));
            assertThat(response.get("description").asString()).as("%d", status).isNotBlank();
            JsonNode content = response.get("content").iterator().next();
            assertThat(content.get("example").size()).as("%d", status).isGreaterThan(2);
        }
    }

    @Test
    void there_is_a_readable_page() throws Exception {
        HttpResponse<String> page = get("/swagger-ui.html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui");
    }

    @Test
    void the_interface_tells_what_it_is() throws Exception {
        JsonNode info = JSON.readTree(get("/api-info").body());
        assertThat(info.propertyNames())
                .containsExactlyInAnyOrder("apiName", "apiVersion", "apiReleased", "apiDocumentation", "apiStatus");
        assertThat(info.get("apiVersion"))
                .isEqualTo(document().get("info").get("version"))
                .isEqualTo(StringNode.valueOf("1.0.0"));
        assertThat(info.get("apiReleased").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(info.get("apiDocumentation").asString()).endsWith("/swagger-ui.html");
    }

    private JsonNode document() throws Exception {
        return JSON.readTree(get("/v3/api-docs").body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** A service with an address of commands, and with what describes it. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import({OpenApiConfiguration.class, ApiInfoController.class, Commands.class})
    static class Service {

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }

    @RestController
    static class Commands {

        @PostMapping(path = COMMANDS, consumes = "application/json", produces = "application/json")
        String send(
                @PathVariable String planId,
                @RequestBody byte[] body,
                @RequestParam(defaultValue = "false") boolean dryRun,
                @RequestHeader(name = "If-Match", required = false) String version) {
            return planId + body.length + dryRun + version;
        }
    }
}
