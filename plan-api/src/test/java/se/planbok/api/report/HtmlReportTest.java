package se.planbok.api.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.planbok.api.report.Report.CaptionedTable;
import se.planbok.api.report.Report.Chart;
import se.planbok.api.report.Report.Fact;
import se.planbok.api.report.Report.Group;
import se.planbok.api.report.Report.Paragraph;
import se.planbok.api.report.Report.Section;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.FundingStatus;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.ProgressStep;
import se.planbok.plan.value.Rank;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.TrafficLight;

class HtmlReportTest {

    private static final ReportWords SWEDISH = new ReportWords("budget", Locale.of("sv"));
    private static final ReportWords ENGLISH = new ReportWords("budget", Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "\" onload=\"x", "' onload='x", "&lt;b&gt;", "</style>", "]]>"})
    void nothing_that_is_said_becomes_markup(String hostile) {
        String page = HtmlReport.draw(everywhere(hostile), SWEDISH);
        String calm = HtmlReport.draw(everywhere("x"), SWEDISH);

        assertThat(page).contains(escaped(hostile));
        assertThat(page.replace(escaped(hostile), "x")).isEqualTo(calm);
    }

    @Test
    void what_no_page_may_hold_is_shown_as_unknown() {
        assertThat(new Markup().text("a\u0000b\uD800c").toString()).endsWith("a\uFFFDb\uFFFDc");
    }

    @Test
    void numbers_are_written_as_the_language_writes_them() {
        assertThat(SWEDISH.amount(1_234_567L)).isEqualTo("1\u00A0234\u00A0567 kr");
        assertThat(ENGLISH.amount(1_234_567L)).isEqualTo("SEK 1\u00A0234\u00A0567");
        assertThat(SWEDISH.amount(-999L)).isEqualTo("\u2212999 kr");
        assertThat(SWEDISH.amount(-1_000L)).isEqualTo("\u22121\u00A0000 kr");
        assertThat(SWEDISH.amount(new Days(33))).isEqualTo("16,5 dagar");
        assertThat(ENGLISH.amount(new Days(33))).isEqualTo("16.5 days");
        assertThat(SWEDISH.amount(Days.of(1))).isEqualTo("1 dag");
        assertThat(SWEDISH.amount(new Table.About(1_000))).isEqualTo("ca 1\u00A0000 kr");
    }

    @Test
    void a_column_in_which_nothing_stands_is_left_out() {
        Table table = new Table(List.of("a", "b", "c"), List.of(List.of("x", "", 1L), List.of("y", "", "")));

        assertThat(new CaptionedTable("", table, 0).table())
                .isEqualTo(new Table(List.of("a", "c"), List.of(List.of("x", 1L), List.of("y", ""))));
    }

    @Test
    void bars_are_as_long_as_their_amounts_and_never_shorter_than_nothing() {
        String page = HtmlReport.draw(report("t", chart("l", 400L, -3L)), SWEDISH);

        assertThat(page).contains("width=\"50.00%\"", "width=\"0.00%\"", "series 400 kr", "series \u22123 kr");
        assertThat(HtmlReport.draw(report("t", chart("l", 0L, "")), SWEDISH)).contains("width=\"0.00%\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget", "common", "decisions", "followUp"})
    void both_languages_have_the_same_texts(String bundle) throws IOException {
        assertThat(texts(bundle, "en").stringPropertyNames())
                .isNotEmpty()
                .isEqualTo(texts(bundle, "sv").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void every_word_of_a_choice_is_there(String language) {
        ReportWords budget = new ReportWords("budget", Locale.of(language));
        ReportWords followUp = new ReportWords("followUp", Locale.of(language));

        assertThat(PlanStatus.values())
                .allSatisfy(value -> assertThat(budget.say("plan." + value)).isNotBlank());
        assertThat(FundingStatus.values())
                .allSatisfy(value -> assertThat(budget.say("status." + value)).isNotBlank());
        assertThat(ReservationStatus.values())
                .allSatisfy(value -> assertThat(budget.say("status." + value)).isNotBlank());
        assertThat(Rank.values())
                .allSatisfy(value -> assertThat(budget.say("rank." + value)).isNotBlank());
        assertThat(Priority.values())
                .allSatisfy(
                        value -> assertThat(followUp.say("priority." + value)).isNotBlank());
        assertThat(ProgressStep.values())
                .allSatisfy(value -> assertThat(followUp.say("step." + value)).isNotBlank());
        assertThat(TrafficLight.values())
                .allSatisfy(value -> assertThat(followUp.say("light." + value)).isNotBlank());
        assertThatThrownBy(() -> budget.say("none")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Properties texts(String bundle, String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = HtmlReport.class.getResourceAsStream(bundle + "_" + language + ".properties")) {
            texts.load(in);
        }
        return texts;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Report everywhere(String text) {
        return report(
                text,
                new Paragraph(text),
                chart(text, 1L, 2L),
                new CaptionedTable(
                        text, new Table(List.of(text, text), List.of(List.of(text, text), List.of(text, 1L))), 1));
    }

    private static Chart chart(String text, Object one, Object other) {
        return new Chart(
                text,
                text,
                List.of("series", "other"),
                List.of(new Group(text, List.of(one, other)), new Group(text, List.of(other, one))));
    }

    private static Report report(String text, Report.Block... blocks) {
        return new Report(
                Locale.of("sv"), text, List.of(new Fact(text, text)), List.of(new Section(text, List.of(blocks))));
    }
}
