package se.planbok.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client sees when something is wrong, over a real socket: the container answers some errors by itself. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.endpoint.health.group.readiness.include=readinessState",
        classes = HttpErrorsTest.Service.class)
@ExtendWith(OutputCaptureExtension.class)
class HttpErrorsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SIGNED_IN =
            "Basic " + Base64.getEncoder().encodeToString("planner:word".getBytes(StandardCharsets.UTF_8));

    private final HttpClient client = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    @Test
    void a_stranger_is_asked_to_sign_in() throws Exception {
        var answer = client.send(HttpRequest.newBuilder(uri("/things")).build(), BodyHandlers.ofString());
        assertProblem(answer, 401, "/problems/unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Basic");
    }

    @Test
    void a_wrong_password_is_told_in_the_same_way() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(uri("/things"))
                        .header("Authorization", "Basic eDp5")
                        .build(),
                BodyHandlers.ofString());
        assertProblem(answer, 401, "/problems/unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /nowhere,          404, not-found",
        "GET,    /error,            404, not-found",
        "GET,    /forbidden,        403, forbidden",
        "DELETE, /things,           405, method-not-allowed",
        "TRACE,  /things,           405, method-not-allowed",
        "FETCH,  /things,           405, method-not-allowed",
        "GET,    /things?number=x,  400, malformed",
        "GET,    /numbers,          400, malformed",
        "GET,    /broken,           500, internal-error",
        "GET,    /fails-in-filter;x=1, 400, request-rejected",
        "GET,    /a//b,             400, request-rejected",
        "GET,    /%2e%2e/x,         400, malformed",
        "GET,    /%00,              400, malformed",
    })
    void what_is_wrong_is_told_as_a_problem(String method, String path, int status, String type) throws Exception {
        String answer = raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + SIGNED_IN
                + "\r\nConnection: close\r\n\r\n");
        assertRawProblem(answer, status);
        assertThat(answer).contains("/problems/" + type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /things{} HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /things HTTP/1.1\r\n\r\n",
                "GET /things HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /things HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                "POST /things HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
            })
    void a_request_that_is_no_http_is_told_as_a_problem(String request) throws Exception {
        assertRawProblem(raw(request), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET  HTTP/1.1\r\nHost: localhost\r\n\r\n", "nonsense\r\n\r\n"})
    void a_request_line_without_a_version_is_told_as_a_problem_with_or_without_headers(String request)
            throws Exception {
        String answer = raw(request);
        JsonNode problem = JSON.readTree(answer.substring(answer.indexOf('{')));
        // The container remembers that this sender spoke HTTP/0.9 until it has read another request line.
        raw("GET /things HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("errors").get(0).get("detail").asString()).isNotBlank();
    }

    @Test
    void headers_and_addresses_that_are_too_large_are_told_as_a_problem() throws Exception {
        String large = "x".repeat(20_000);
        assertRawProblem(raw("GET /" + large + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), 400);
        assertRawProblem(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: " + large + "\r\n\r\n"), 400);
    }

    @Test
    void other_transfer_codings_and_versions_are_told_as_a_problem() throws Exception {
        String coding = raw("POST /things HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: sevenbit\r\n\r\n");
        assertRawProblem(coding, 501);
        assertRawProblem(raw("GET /things HTTP/9.1\r\nHost: localhost\r\n\r\n"), 505);
    }

    @Test
    void a_problem_names_the_address_that_was_asked_for_and_not_the_page_of_errors() throws Exception {
        String answer = raw("TRACE /things HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertRawProblem(answer, 405);
        assertThat(answer).contains("\"instance\":\"/things\"");
    }

    @Test
    void another_media_type_is_not_supported() throws Exception {
        assertProblem(
                post("/things", "text/plain", BodyPublishers.ofString("x")), 415, "/problems/unsupported-media-type");
        assertProblem(
                post("/things", "application/x-www-form-urlencoded", BodyPublishers.ofString("a=b")),
                415,
                "/problems/unsupported-media-type");
        assertProblem(
                post("/things", "no/such/type", BodyPublishers.ofString("x")), 415, "/problems/unsupported-media-type");
    }

    @Test
    void an_answer_that_cannot_be_given_in_the_form_asked_for_is_not_acceptable() throws Exception {
        var answer =
                client.send(signedIn("/things").header("Accept", "image/png").build(), BodyHandlers.ofString());
        assertProblem(answer, 406, "/problems/not-acceptable");
    }

    @Test
    void a_browser_gets_a_problem_and_no_page() throws Exception {
        var answer =
                client.send(signedIn("/broken").header("Accept", "text/html").build(), BodyHandlers.ofString());
        assertProblem(answer, 500, "/problems/internal-error");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void a_head_request_has_the_status_alone() throws Exception {
        var answer = client.send(signedIn("/nowhere").HEAD().build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
        assertThat(client.send(signedIn("/things").HEAD().build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void options_tell_what_an_address_takes() throws Exception {
        var answer = client.send(
                signedIn("/things").method("OPTIONS", BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Allow")).get().asString().contains("GET", "POST");
    }

    @Test
    void a_body_at_the_limit_is_taken_and_one_byte_more_is_refused() throws Exception {
        byte[] most = bytes(BodyLimitFilter.MAX_BYTES);
        byte[] more = bytes(BodyLimitFilter.MAX_BYTES + 1);
        assertThat(post("/things", "application/json", BodyPublishers.ofByteArray(most))
                        .statusCode())
                .isEqualTo(200);
        assertProblem(
                post("/things", "application/json", BodyPublishers.ofByteArray(more)), 413, "/problems/too-large");
        assertThat(post("/things", "application/json", chunked(most)).statusCode())
                .isEqualTo(200);
        assertProblem(post("/things", "application/json", chunked(more)), 413, "/problems/too-large");
    }

    @Test
    void a_huge_body_gets_its_answer_and_not_a_broken_connection() throws Exception {
        int huge = 50 * 1024 * 1024;
        assertProblem(
                post("/things", "application/json", BodyPublishers.ofByteArray(bytes(huge))),
                413,
                "/problems/too-large");
        assertProblem(post("/things", "application/json", chunked(bytes(huge))), 413, "/problems/too-large");
    }

    @Test
    void the_trace_of_the_request_is_the_trace_of_the_problem_and_of_the_log(CapturedOutput log) throws Exception {
        var answer = client.send(
                signedIn("/broken")
                        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                        .build(),
                BodyHandlers.ofString());
        assertThat(JSON.readTree(answer.body()).get("traceId").asString())
                .isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(log)
                .containsOnlyOnce("trace 0af7651916cd43dd8448eb211c80319c")
                .containsOnlyOnce("secret");
    }

    private static BodyPublisher chunked(byte[] bytes) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(bytes));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) ' ');
        return bytes;
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body) throws Exception {
        return client.send(
                signedIn(path).header("Content-Type", type).POST(body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder signedIn(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", SIGNED_IN);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo(type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(List.of("title", "detail", "traceId"))
                .allSatisfy(member -> assertThat(problem.get(member).asString()).isNotBlank());
    }

    private static void assertRawProblem(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("<html", "Exception", "Tomcat");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
        assertThat(answer).contains("\"traceId\":\"");
    }

    /** A service with little else than errors. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import({
        ProblemConfiguration.class,
        ProblemAdvice.class,
        ProblemErrorController.class,
        SecurityProblems.class,
        Things.class
    })
    static class Service {

        @Bean
        SecurityFilterChain security(HttpSecurity http, SecurityProblems problems) {
            return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                            .permitAll()
                            .requestMatchers("/forbidden")
                            .hasRole("NOBODY")
                            .anyRequest()
                            .authenticated())
                    .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                    .exceptionHandling(handling ->
                            handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                    .csrf(CsrfConfigurer::disable)
                    .build();
        }

        @Bean
        InMemoryUserDetailsManager accounts() {
            return new InMemoryUserDetailsManager(User.withUsername("planner")
                    .password("{noop}word")
                    .roles("PLANNER")
                    .build());
        }
    }

    @RestController
    static class Things {

        @GetMapping(path = "/things", produces = MediaType.APPLICATION_JSON_VALUE)
        String read(@RequestParam(defaultValue = "1") int number) {
            return "{\"number\":" + number + "}";
        }

        @PostMapping(path = "/things", consumes = MediaType.APPLICATION_JSON_VALUE)
        int take(@RequestBody byte[] body) {
            return body.length;
        }

        @GetMapping("/numbers")
        int number(@RequestParam int number) {
            return number;
        }

        @GetMapping("/broken")
        String fail() {
            throw new IllegalStateException("secret");
        }
    }
}
