package se.planbok.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** The log of decisions as an auditor's register: found in, and taken out as a whole. */
class RegisterTest extends RunningService {

    private static final String REPORTS = "/planbok/v1/reports/";
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    @Test
    void rows_are_found_by_kind_by_authority_and_by_words_in_any_form() throws Exception {
        String plan = "register-2026";
        as("planner").command(plan, """
                [{"type": "OpenPlan", "organisation": "register", "year": 2026, "title": "Plan", "capacity": 100},
                 {"type": "NameAuthority", "key": "styrgrupp", "title": "Styrgruppen"},
                 {"type": "AddChapter", "key": "stod", "title": "Stöd till länsstyrelserna"},
                 {"type": "AddActivity", "key": "webb", "chapter": "stod", "title": "Åtgärdswebb", "kind": "ONGOING"},
                 {"type": "AddBudgetLine", "key": "medel", "title": "Medel", "amount": 200000},
                 {"type": "ReserveFunds", "key": "res-webb", "line": "medel", "purpose": "Underlag", "amount": 120000,
                  "activity": "webb", "reason": "Insatsen behöver underlag.",
                  "decision": {"authority": "styrgrupp", "form": "MEETING", "date": "2026-02-04",
                               "reference": "Protokoll 14/2026"}}]""");

        assertThat(sequences(plan, "kind=RESERVATION")).containsExactly(5L);
        assertThat(sequences(plan, "kind=BUDGET_LINE")).containsExactly(4L);
        assertThat(sequences(plan, "authority=styrgrupp")).containsExactly(5L);
        assertThat(sequences(plan, "authority=styrgrupp&kind=ACTIVITY")).isEmpty();
        assertThat(sequences(plan, "q=insatser")).containsExactly(3L, 5L);
        assertThat(sequences(plan, "q=L%C3%A4nsstyrelse")).containsExactly(2L, 3L);
        assertThat(sequences(plan, "q=insatser+underlagen")).containsExactly(5L);
        assertThat(sequences(plan, "q=120000")).containsExactly(5L);
        assertThat(sequences(plan, "q=%22protokoll+14/2026%22")).containsExactly(5L);
        assertThat(sequences(plan, "q=%2214/2026+protokoll%22")).isEmpty();
        assertThat(sequences(plan, "q=")).hasSize(6);
        assertThat(as("auditor")
                        .get("/planbok/v1/plans/" + plan + "/decisions?kind=PAINTING")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version=300",
                "q=markstatistik",
                "type=FundsReserved&kind=RESERVATION",
                "subject=reserverade-2020&after=340",
                "datedTo=2020-12-31",
                "q=finnsinte",
            })
    void the_register_is_taken_out_as_it_is_read(String asked) throws Exception {
        List<JsonNode> decisions = as("auditor")
                .read(RUS + "/decisions?limit=1000&" + asked)
                .path("decisions")
                .valueStream()
                .toList();

        assertThat(lines("rus-2021", asked)).isEqualTo(decisions);
        List<String[]> table = table("rus-2021", asked);
        assertThat(table.getFirst()).startsWith("Nummer", "Antecknat", "Person", "Händelse", "Slag", "Gäller");
        assertThat(table.stream().skip(1).map(row -> List.of(row[0], row[1], row[3], row[5], row[6], row[7], row[8])))
                .isEqualTo(decisions.stream()
                        .map(decision -> List.of(
                                decision.path("sequence").asString(),
                                decision.path("at").stringValue(),
                                decision.path("type").stringValue(),
                                decision.path("subject").stringValue(),
                                decision.path("text").stringValue(),
                                figures(decision.path("before")),
                                figures(decision.path("after"))))
                        .toList());
    }

    @Test
    void the_register_in_english_is_in_english() throws Exception {
        HttpResponse<String> answer =
                as("auditor").get(REPORTS + "rus-2021/decisions.csv?after=346&version=347", "Accept-Language", "en");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
        assertThat(answer.headers().firstValue("ETag")).contains("\"347\"");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"rus-2021-decisions.csv\"");
        assertThat(answer.body()).startsWith("\uFEFFNumber,Recorded,").endsWith("\r\n");
        assertThat(answer.body()).contains(",reservation,").contains("was reserved on");
    }

    @Test
    void more_rows_than_a_page_has_are_taken_out_and_none_of_them_is_a_formula() throws Exception {
        String plan = "formulas-2026";
        as("planner").command(plan, """
                [{"type": "OpenPlan", "organisation": "formulas", "year": 2026, "title": "=1+1", "capacity": 1000},
                 {"type": "AddChapter", "key": "c", "title": "C",
                  "reason": "=HYPERLINK(\\"x\\"), \\"citat\\";-2+3\\n@SUM(1)"}]""");
        for (int batch = 0; batch < 2; batch++) {
            int first = batch * 600;
            String chapters = IntStream.range(first, first + 600)
                    .mapToObj(i -> """
                            {"type": "AddChapter", "key": "c-%d", "title": "C", "reason": "+%d"}""".formatted(i, i))
                    .collect(Collectors.joining(",", "[", "]"));
            assertThat(as("planner").command(plan, chapters).statusCode()).isEqualTo(200);
        }

        assertThat(lines(plan, "atLeastVersion=1201")).hasSize(1_202);
        List<String[]> table = table(plan, "atLeastVersion=1201");
        assertThat(table).hasSize(1_203);
        assertThat(table.get(2)[9]).isEqualTo("'=HYPERLINK(\"x\"), \"citat\";'-2+3\n'@SUM(1)");
        assertThat(table.stream().flatMap(Stream::of)).noneMatch(cell -> cell.matches("(?s)[=+@-].*"));
    }

    private List<Long> sequences(String plan, String asked) throws Exception {
        return as("auditor")
                .read("/planbok/v1/plans/" + plan + "/decisions?atLeastVersion=5&" + asked)
                .path("decisions")
                .valueStream()
                .map(row -> row.path("sequence").longValue())
                .toList();
    }

    private List<JsonNode> lines(String plan, String asked) throws Exception {
        HttpResponse<String> answer = as("auditor").get(REPORTS + plan + "/decisions.ndjson?" + asked);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        return answer.body().lines().map(Client.JSON::readTree).toList();
    }

    private List<String[]> table(String plan, String asked) throws Exception {
        HttpResponse<String> answer = as("auditor").get(REPORTS + plan + "/decisions.csv?" + asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return CSV.readerFor(String[].class)
                .<String[]>readValues(answer.body().substring("\uFEFF".length()))
                .readAll();
    }

    private static String figures(JsonNode figures) {
        return figures.isMissingNode() ? "" : figures.toString();
    }
}
