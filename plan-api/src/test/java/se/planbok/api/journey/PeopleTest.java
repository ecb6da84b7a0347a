package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who is behind an id: all who are signed in see names, and one role alone changes them. */
class PeopleTest extends RunningService {

    private static final String PEOPLE = "/planbok/v1/people";
    private static final String NAME = """
            {"name": "Kim Exempelsson"}""";

    @ParameterizedTest
    @ValueSource(strings = {"planner", "steering", "auditor", "reader", "admin"})
    void everyone_sees_themselves_with_accounts_and_roles(String account) throws Exception {
        JsonNode me = as(account).read(PEOPLE + "/me");
        assertThat(me.path("id").stringValue()).startsWith("p-");
        assertThat(me.at("/accounts/0/name").stringValue()).isEqualTo(account);
        assertThat(me.at("/accounts/0/roles")).hasSize(1);
    }

    @Test
    void colleagues_see_a_name_and_admin_sees_accounts_too() throws Exception {
        String planner = id("planner");
        JsonNode seen = as("reader").read(PEOPLE + "/" + planner);
        assertThat(seen.path("name").stringValue()).isEqualTo("planner");
        assertThat(seen.path("accounts")).isEmpty();
        assertThat(as("admin").read(PEOPLE + "/" + planner).path("accounts")).hasSize(1);
    }

    @Test
    void ids_are_resolved_many_at_a_time_and_those_that_are_not_are_left_out() throws Exception {
        JsonNode people = as("auditor").read(PEOPLE + "?id=" + id("planner") + "&id=p-nobody&id=" + id("steering"));
        assertThat(people.path("people").findValuesAsString("name")).containsExactly("planner", "steering");
        assertThat(people.at("/people/0").propertyNames()).containsExactly("id", "name");
    }

    @Test
    void all_are_listed_a_page_at_a_time() throws Exception {
        JsonNode first = as("reader").read(PEOPLE + "?limit=2");
        JsonNode second = as("reader").read(PEOPLE + "?limit=2&page=2");
        assertThat(first.path("people")).hasSize(2);
        assertThat(second.path("people")).isNotEmpty().doesNotContainAnyElementsOf(first.path("people"));
    }

    @Test
    void who_did_what_is_found_by_the_id_in_the_log() throws Exception {
        String by = as("reader")
                .read(RUS + "/decisions?limit=1")
                .at("/decisions/0/by")
                .stringValue();
        assertThat(as("reader").read(PEOPLE + "/" + by).path("name").stringValue())
                .isEqualTo("planner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner", "steering", "auditor", "reader"})
    void only_admin_changes_and_erases(String account) throws Exception {
        String person = id("reader");
        assertThat(as(account).put(PEOPLE + "/" + person, NAME).statusCode()).isEqualTo(403);
        assertThat(as(account).delete(PEOPLE + "/" + person).statusCode()).isEqualTo(403);
        assertThat(as("reader").read(PEOPLE + "/me").path("name").stringValue()).isEqualTo("reader");
    }

    @Test
    void nobody_reads_or_changes_people_without_signing_in() throws Exception {
        assertThat(stranger().get(PEOPLE).statusCode()).isEqualTo(401);
        assertThat(stranger().get(PEOPLE + "/me").statusCode()).isEqualTo(401);
        assertThat(stranger().put(PEOPLE + "/p-1", NAME).statusCode()).isEqualTo(401);
        assertThat(stranger().delete(PEOPLE + "/p-1").statusCode()).isEqualTo(401);
    }

    @Test
    void a_name_is_changed_and_the_history_is_not() throws Exception {
        String steering = id("steering");
        String events = as("reader").get(RUS + "/events").body();
        HttpResponse<String> answer = as("admin").put(PEOPLE + "/" + steering, NAME);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(as("reader").read(PEOPLE + "/" + steering).path("name").stringValue())
                .isEqualTo("Kim Exempelsson");
        assertThat(as("steering").read(PEOPLE + "/me").path("id").stringValue()).isEqualTo(steering);
        assertThat(as("reader").get(RUS + "/events").body()).isEqualTo(events);
        as("admin").put(PEOPLE + "/" + steering, """
                {"name": "steering"}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                 | /name",
                "{\"name\": \"\"}                   | /name",
                "{\"name\": 1}                      | /name",
                "{\"name\": \"a\", \"name\": \"b\"} | /name",
                "{\"name\": \"a\", \"unit\": \"b\"} | /unit",
                "[]                                 | ''",
                "not JSON                           | ''",
            })
    void a_name_of_the_wrong_form_is_told(String body, String pointer) throws Exception {
        HttpResponse<String> answer = as("admin").put(PEOPLE + "/" + id("reader"), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Client.JSON.readTree(answer.body()).path("errors").findValuesAsString("pointer"))
                .contains(pointer);
    }

    @Test
    void whoever_is_not_there_is_told() throws Exception {
        for (HttpResponse<String> answer : List.of(
                as("admin").get(PEOPLE + "/p-nobody"),
                as("admin").put(PEOPLE + "/p-nobody", NAME),
                as("admin").delete(PEOPLE + "/p-nobody"))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
            assertThat(answer.body()).contains("/problems/person-unknown");
        }
        assertThat(as("admin").get(PEOPLE + "?limit=0").statusCode()).isEqualTo(400);
        assertThat(as("admin").get(PEOPLE + "?page=x").statusCode()).isEqualTo(400);
        assertThat(as("admin").get(PEOPLE + "?id=a%00b").statusCode()).isEqualTo(400);
        assertThat(as("admin").get(PEOPLE + "?" + "id=p&".repeat(101)).statusCode())
                .isEqualTo(400);
        assertThat(as("admin").post(PEOPLE, NAME).statusCode()).isEqualTo(403);
    }

    private String id(String account) throws Exception {
        return as(account).read(PEOPLE + "/me").path("id").stringValue();
    }
}
