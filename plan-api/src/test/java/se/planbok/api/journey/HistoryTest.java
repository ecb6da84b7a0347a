package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The raw history and the log of decisions, as an auditor reads them. */
class HistoryTest extends RunningService {

    private static final String DECISIONS = RUS + "/decisions";

    @Test
    void the_history_is_one_cloud_event_a_line() throws Exception {
        HttpResponse<String> answer = as("auditor").get(RUS + "/events");
        History history = History.of("rus-2021", as("auditor"));

        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/x-ndjson");
        assertThat(answer.headers().firstValue("ETag")).contains("\"" + history.version() + "\"");
        assertThat(answer.body()).endsWith("}\n");
        assertThat(history.lines()).allSatisfy(line -> {
            assertThat(members(line))
                    .contains(
                            "specversion",
                            "id",
                            "source",
                            "type",
                            "subject",
                            "time",
                            "datacontenttype",
                            "sequence",
                            "data");
            assertThat(line.path("specversion").stringValue()).isEqualTo("1.0");
            assertThat(line.path("type").stringValue()).matches("[A-Z][A-Za-z]+");
            assertThat(line.path("time").stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
            assertThat(line.path("data").isObject()).isTrue();
        });
        assertThat(history.lines().stream().map(line -> line.path("id").stringValue()))
                .doesNotHaveDuplicates();
        assertThat(history.lines().stream().map(line -> line.path("position").longValue()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(history.events()).hasSize(history.lines().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 373})
    void the_history_up_to_a_version_ends_there(int version) throws Exception {
        String all = as("reader").get(RUS + "/events").body();
        String part = as("reader").get(RUS + "/events?version=" + version).body();

        assertThat(part.lines()).hasSize(version + 1);
        assertThat(all).startsWith(part);
    }

    @Test
    void every_event_is_in_the_log_in_words_of_both_languages() throws Exception {
        History history = History.of("rus-2021", as("reader"));
        for (String language : List.of("sv", "en")) {
            JsonNode log = Client.JSON.readTree(as("reader")
                    .get(DECISIONS + "?limit=1000", "Accept-Language", language)
                    .body());
            assertThat(members(log)).containsExactlyInAnyOrder("planId", "version", "decisions");
            assertThat(log.path("version").longValue()).isEqualTo(history.version());
            assertThat(sequences(log))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(0, history.version()).boxed().toList());
            assertThat(log.path("decisions").valueStream()).allSatisfy(row -> {
                JsonNode line = history.lines().get((int) row.path("sequence").longValue());
                assertThat(members(row)).contains("sequence", "at", "by", "type", "subject", "text");
                assertThat(row.path("type")).isEqualTo(line.path("type"));
                assertThat(row.path("by")).isEqualTo(line.path("by"));
                assertThat(row.path("at")).isEqualTo(line.path("time"));
                assertThat(row.path("text").stringValue()).isNotBlank().doesNotContain("{", "}", "null");
            });
        }
    }

    @Test
    void the_log_is_read_page_by_page() throws Exception {
        List<Long> seen = new ArrayList<>();
        long after = -1;
        while (true) {
            List<Long> page = sequences(as("reader").read(DECISIONS + "?limit=100&after=" + after));
            if (page.isEmpty()) {
                break;
            }
            seen.addAll(page);
            after = page.getLast();
        }
        assertThat(seen)
                .containsExactlyElementsOf(LongStream.rangeClosed(
                                0, History.of("rus-2021", as("reader")).version())
                        .boxed()
                        .toList());
        assertThat(sequences(as("reader").read(DECISIONS))).hasSize(20);
        assertThat(sequences(as("reader").read(DECISIONS + "?version=5&limit=1000")))
                .hasSize(6);
    }

    @Test
    void the_log_is_filtered_by_what_the_events_say() throws Exception {
        History history = History.of("rus-2021", as("reader"));
        String by = history.lines().getFirst().path("by").stringValue();
        String at = history.lines().getFirst().path("time").stringValue();
        int all = history.lines().size();

        assertThat(found("type=FundsReserved"))
                .hasSize(7)
                .allSatisfy(row -> assertThat(row.path("type").stringValue()).isEqualTo("FundsReserved"));
        assertThat(found("type=DaysAllocated")).hasSize(32);
        assertThat(found("type=Nothing")).isEmpty();
        assertThat(found("actor=" + by)).hasSize(all);
        assertThat(found("actor=p-nobody")).isEmpty();
        assertThat(found("from=" + at)).hasSize(all);
        assertThat(found("to=" + at)).hasSize((int) history.lines().stream()
                .filter(line -> line.path("time").stringValue().equals(at))
                .count());
        assertThat(found("to=2021-12-31")).isEmpty();
        assertThat(found("from=" + at.substring(0, 10) + "&to=" + at.substring(0, 10)))
                .hasSize(all);
        assertThat(found("from=2100-01-01")).isEmpty();
        assertThat(found("subject=atgardswebb"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.toString()).contains("atgardswebb"));
        assertThat(found("subject=reserverade-2020&type=FundsReserved")).hasSize(6);
        assertThat(found("subject=atgardswebb&type=DaysAllocated")).hasSize(1);
        assertThat(found("q=finns-inte-alls")).isEmpty();
        assertThat(found("datedFrom=2020-01-01&datedTo=2020-12-31&type=FundsReserved"))
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=1001",
                "limit=x",
                "limit=-1",
                "after=x",
                "after=-2",
                "from=yesterday",
                "to=2021-13-01",
                "datedFrom=2021",
                "datedTo=x",
                "q=%00",
                "actor=%00",
                "subject=%00",
                "type=%00",
            })
    void a_question_of_the_wrong_form_is_told(String query) throws Exception {
        assertThat(as("reader").get(DECISIONS + "?" + query).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%25", "q=_", "q=%27", "q=%5C", "subject=%25", "q=%27%20OR%201%3D1", "q=", "q=%20"})
    void signs_that_mean_something_to_a_database_mean_themselves(String query) throws Exception {
        HttpResponse<String> answer = as("reader").get(DECISIONS + "?limit=1000&" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String words = java.net.URLDecoder.decode(
                        query.substring(query.indexOf('=') + 1), java.nio.charset.StandardCharsets.UTF_8)
                .strip();
        assertThat(Client.JSON.readTree(answer.body()).path("decisions").valueStream())
                .allSatisfy(row -> assertThat(row.toString().toLowerCase(java.util.Locale.ROOT))
                        .contains(words.toLowerCase(java.util.Locale.ROOT).split(" ")));
    }

    private List<JsonNode> found(String query) throws Exception {
        return as("reader")
                .read(DECISIONS + "?limit=1000&" + query)
                .path("decisions")
                .valueStream()
                .toList();
    }

    private static List<Long> sequences(JsonNode log) {
        return log.path("decisions")
                .valueStream()
                .map(row -> row.path("sequence").longValue())
                .toList();
    }

    private static List<String> members(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }
}
