package se.planbok.view.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.planbok.plan.event.Recorded;
import se.planbok.view.History;
import se.planbok.view.JsonAnswers;
import se.planbok.view.budget.BudgetView;
import se.planbok.view.fold.View;
import tools.jackson.databind.JsonNode;

class FiguresTest {

    static List<List<Recorded>> histories() {
        return Histories.all().toList();
    }

    /** The answers' JSON is walked by itself, so that no number of an answer can be without a path. */
    @ParameterizedTest
    @MethodSource("histories")
    void every_number_of_every_answer_has_the_path_that_its_json_says(List<Recorded> history) {
        for (View<?> view : Histories.views()) {
            Figures figures = new Figures(view.name(), Histories.plan(history));
            for (Object answer : Histories.answers(view, history)) {
                Map<String, BigDecimal> listed = new TreeMap<>();
                figures.numbers(answer).forEach((path, number) -> listed.put(path, new BigDecimal(number.toString())));

                assertThat(listed).isEqualTo(numbers(view.name(), answer));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void every_figure_that_is_listed_is_found(List<Recorded> history) {
        for (View<?> view : Histories.views()) {
            Figures figures = new Figures(view.name(), Histories.plan(history));
            Object answer = Histories.answers(view, history).getLast();
            figures.numbers(answer)
                    .forEach((path, number) -> assertThat(figures.numberAt(
                                    answer, FigurePath.parse(path).orElseThrow()))
                            .as(path)
                            .isEqualTo(number));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/budget/lines/saknas/reserved,    saknas,   /budget/lines",
        "/budget/total,                    total,    /budget",
        "/budget/reserved/kronor,          kronor,   /budget/reserved",
        "/budget/lines/att-fordela/amount, amount,   /budget/lines/att-fordela",
        "/workload/allocated,              workload, ''",
        "/budget/version,                  version,  /budget",
        "/budget/,                         '',       /budget",
    })
    void what_is_not_there_is_told_with_how_far_the_path_leads(String path, String missing, String within) {
        assertThatThrownBy(() -> numberAt(path))
                .asInstanceOf(InstanceOfAssertFactories.type(FigureUnknown.class))
                .returns(path, FigureUnknown::figure)
                .returns(missing, FigureUnknown::missing)
                .returns(within, FigureUnknown::within);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/budget", "/budget/lines", "/budget/lines/att-fordela", "/budget/currency"})
    void a_text_or_a_group_is_no_number(String path) {
        assertThatThrownBy(() -> numberAt(path)).isInstanceOf(NotANumber.class).hasMessage(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "budget", "budget/lines", "/budget/~", "/budget/~2"})
    void a_text_of_another_form_is_no_path(String text) {
        assertThat(FigurePath.parse(text)).isEmpty();
    }

    @Test
    void a_slash_and_a_tilde_in_a_name_are_written_as_in_json_pointers() {
        FigurePath path = new FigurePath(List.of("findings", "a/b~1", ""));

        assertThat(path).hasToString("/findings/a~1b~01/");
        assertThat(FigurePath.parse(path.toString())).contains(path);
    }

    private static void numberAt(String path) {
        List<Recorded> history = History.ofEverything().events();
        Object budget = Histories.answers(new BudgetView(), history).getLast();
        new Figures("budget", Histories.plan(history))
                .numberAt(budget, FigurePath.parse(path).orElseThrow());
    }

    private static Map<String, BigDecimal> numbers(String view, Object answer) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        JsonAnswers.json(answer).forEachEntry((name, member) -> {
            if (!Set.of("planId", "version").contains(name)) {
                collect(name.equals(view) ? "/" + view : "/" + view + "/" + name, member, numbers);
            }
        });
        return numbers;
    }

    private static void collect(String path, JsonNode node, Map<String, BigDecimal> numbers) {
        if (node.isNumber()) {
            assertThat(numbers.put(path, node.decimalValue())).as(path).isNull();
        } else if (node.isObject()) {
            node.forEachEntry((name, member) -> collect(path + "/" + name, member, numbers));
        } else {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + address(node.get(i), i), node.get(i), numbers);
            }
        }
    }

    private static String address(JsonNode member, int place) {
        if (member.has("code")) {
            String code = member.get("code").asString();
            boolean severalKinds = Set.of("OVERSPENT_MONEY", "RULE_NOT_FOLLOWED", "SPLIT_SUSPECTED", "DECISION_DUE")
                    .contains(code);
            return code
                    + (severalKinds ? "/" + member.get("kind").asString() : "")
                    + "/" + member.get("subject").asString().replace("/", "~1")
                    + (member.has("rule") ? "/" + member.get("rule").asString() : "");
        }
        if (member.has("basis")) {
            JsonNode finding = member.get("findings").path(0);
            return member.get("basis").asString() + "/" + member.get("kind").asString()
                    + "/" + member.get("key").asString().replace("/", "~1")
                    + (member.get("basis").asString().equals("FINDING")
                            ? "/" + finding.get("code").asString()
                                    + (finding.has("rule")
                                            ? "/" + finding.get("rule").asString()
                                            : "")
                            : "");
        }
        if (member.has("sequence") && !member.has("step")) {
            return member.get("sequence").asString();
        }
        return member.has("key") ? member.get("key").asString() : Integer.toString(place);
    }
}
