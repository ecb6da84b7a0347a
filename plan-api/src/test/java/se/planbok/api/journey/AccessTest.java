package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who gets in, what they may do, and what the history says of them. */
class AccessTest extends RunningService {

    private static final List<String> READS = List.of(
            "/planbok/v1/plans",
            RUS,
            RUS + "/workload",
            RUS + "/budget",
            RUS + "/findings",
            RUS + "/decisions",
            RUS + "/events",
            "/planbok/v1/people",
            "/planbok/v1/reports/rus-2021/budget.csv");
    private static final String NOTE = """
            {"type": "DescribeActivity", "activity": "agenda-2030", "summary": "Ny text"}""";

    @ParameterizedTest
    @ValueSource(strings = {"planner", "steering", "auditor", "reader", "admin"})
    void all_who_have_an_account_may_read(String account) throws Exception {
        for (String path : READS) {
            assertThat(as(account).get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "reader", "admin"})
    void who_only_reads_may_send_no_command(String account) throws Exception {
        long version = version();
        for (String dryRun : List.of("", "?dryRun=true")) {
            HttpResponse<String> answer = as(account).post(RUS + "/commands" + dryRun, NOTE);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .startsWith("application/problem+json");
        }
        assertThat(as(account).post(RUS + "/commands", "not JSON").statusCode()).isEqualTo(403);
        assertThat(version()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "reader"})
    void who_only_reads_gives_no_orders_to_the_service(String account) throws Exception {
        assertThat(as(account).post("/actuator/views/budget", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void admin_gives_orders_to_the_service() throws Exception {
        assertThat(as("admin").post("/actuator/views/nothing", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_gets_in_without_signing_in() throws Exception {
        Client nobody = stranger();
        for (String path : READS) {
            assertUnauthenticated(nobody.get(path));
        }
        assertUnauthenticated(nobody.get("/planbok/v1/nowhere"));
        assertUnauthenticated(nobody.get("/actuator/prometheus"));
        assertUnauthenticated(nobody.get("/actuator/views"));
        assertUnauthenticated(nobody.post(RUS + "/commands", NOTE));
        assertUnauthenticated(nobody.post("/actuator/views/budget", "{}"));
    }

    @Test
    void nobody_gets_in_with_a_wrong_name_or_password() throws Exception {
        for (Client impostor : List.of(
                withPassword("planner", "wrong"),
                withPassword("planner", ""),
                withPassword("nobody", PASSWORD),
                withPassword("PLANNER", PASSWORD),
                withPassword("", ""))) {
            assertUnauthenticated(impostor.get(RUS));
        }
        assertUnauthenticated(withPassword("planner", "wrong").post(RUS + "/commands", NOTE));
    }

    @Test
    void a_password_that_was_right_once_does_not_let_another_in() throws Exception {
        assertThat(as("reader").get(RUS).statusCode()).isEqualTo(200);
        assertUnauthenticated(withPassword("reader", PASSWORD + "x").get(RUS));
        assertUnauthenticated(withPassword("reader", PASSWORD.substring(1)).get(RUS));
    }

    @Test
    void a_browser_is_not_led_elsewhere() throws Exception {
        HttpResponse<String> answer = stranger().get(RUS, "Accept", "text/html,application/xhtml+xml");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void what_shows_that_the_service_is_ready_is_open() throws Exception {
        JsonNode ready = Client.JSON.readTree(
                stranger().get("/actuator/health/readiness").body());
        assertThat(ready.path("status").stringValue()).isEqualTo("UP");
        assertThat(stranger().get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void the_history_knows_people_by_an_opaque_id_that_stays() throws Exception {
        String planner = personOf("planner", "first-2026");
        assertThat(planner).matches("p-[0-9a-f-]{36}");
        assertThat(personOf("planner", "second-2026")).isEqualTo(planner);
        assertThat(personOf("steering", "third-2026"))
                .matches("p-[0-9a-f-]{36}")
                .isNotEqualTo(planner);

        String history = as("reader").get(RUS + "/events").body();
        assertThat(history.lines()
                        .map(Client.JSON::readTree)
                        .map(line -> line.path("by").stringValue())
                        .distinct())
                .as("the sample was loaded by the planner")
                .containsExactly(planner);
        assertThat(history).doesNotContain("\"planner\"", "\"steering\"");
    }

    private String personOf(String account, String plan) throws Exception {
        HttpResponse<String> answer = as(account).command(plan, """
                {"type": "OpenPlan", "organisation": "%s", "year": 2026, "title": "Plan", "capacity": 10}""".formatted(plan.substring(0, plan.length() - 5)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.JSON.readTree(answer.body()).at("/events/0/by").stringValue();
    }

    private long version() throws Exception {
        return as("reader").read(RUS).path("version").longValue();
    }

    private static void assertUnauthenticated(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Basic");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
    }
}
