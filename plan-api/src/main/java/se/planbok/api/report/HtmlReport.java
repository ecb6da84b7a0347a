package se.planbok.api.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import se.planbok.api.report.Report.CaptionedTable;
import se.planbok.api.report.Report.Chart;
import se.planbok.api.report.Report.Paragraph;
import se.planbok.api.report.Report.Section;
import se.planbok.plan.value.Days;

/** Draws a report as one page of HTML for reading and printing, which needs nothing beside it and runs nothing. */
final class HtmlReport {

    /** The media type. */
    static final String TYPE = "text/html;charset=UTF-8";

    private static final String SHEET = sheet();

    /** All that the page may do: be shown, by its own style. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(SHEET)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Report report;
    private final ReportWords words;
    private final Markup html = new Markup();

    private HtmlReport(Report report, ReportWords words) {
        this.report = report;
        this.words = words;
    }

    /** The whole page. */
    static String draw(Report report, ReportWords words) {
        return new HtmlReport(report, words).page();
    }

    private String page() {
        return html.element(
                        "html",
                        () -> {
                            html.element("head", this::head);
                            html.element("body", this::body);
                        },
                        "lang",
                        report.language().toLanguageTag())
                .toString();
    }

    private void head() {
        html.empty("meta", "charset", "UTF-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", report.title());
        html.style(SHEET);
    }

    private void body() {
        html.element("header", () -> {
            html.element("h1", report.title());
            html.element(
                    "dl",
                    () -> report.about()
                            .forEach(fact -> html.element(
                                    "div", () -> html.element("dt", fact.name()).element("dd", fact.text()))));
        });
        html.element("nav", this::contents, "aria-label", words.say("contents"));
        html.element("main", () -> IntStream.range(0, report.sections().size()).forEach(this::section));
        html.element("footer", () -> html.element("p", words.say("footer")));
    }

    private void contents() {
        html.element(
                "ul",
                () -> IntStream.range(0, report.sections().size())
                        .forEach(i -> html.element(
                                "li",
                                () -> html.element("a", report.sections().get(i).title(), "href", "#" + id(i)))));
    }

    private void section(int number) {
        Section section = report.sections().get(number);
        String id = id(number);
        html.element(
                "section",
                () -> {
                    html.element("h2", section.title(), "id", id);
                    for (int i = 0; i < section.blocks().size(); i++) {
                        String inner = id + "-" + (i + 1);
                        switch (section.blocks().get(i)) {
                            case Paragraph paragraph -> html.element("p", paragraph.text());
                            case Chart chart ->
                                html.element("figure", () -> new BarChart(html, words).draw(chart, inner));
                            case CaptionedTable table -> table(table, inner);
                        }
                    }
                },
                "aria-labelledby",
                id);
    }

    /** A wide table scrolls within its own region, by the keyboard too. */
    private void table(CaptionedTable table, String id) {
        html.element(
                "div",
                () -> html.element("table", () -> {
                    html.element("caption", table.caption(), "id", id);
                    List<Boolean> numbers = numbers(table.table());
                    html.element("thead", () -> html.element("tr", () -> headings(table.table(), numbers)));
                    int sums = table.table().rows().size() - table.sums();
                    html.element("tbody", () -> rows(table.table().rows().subList(0, sums), numbers));
                    if (table.sums() > 0) {
                        List<List<Object>> last = table.table()
                                .rows()
                                .subList(sums, table.table().rows().size());
                        html.element("tfoot", () -> rows(last, numbers));
                    }
                }),
                "class",
                "scroll",
                "role",
                "region",
                "aria-labelledby",
                id,
                "tabindex",
                "0");
    }

    private void headings(Table table, List<Boolean> numbers) {
        for (int i = 0; i < table.headings().size(); i++) {
            html.element("th", table.headings().get(i), "scope", "col", "class", kind(numbers.get(i)));
        }
    }

    private void rows(List<List<Object>> rows, List<Boolean> numbers) {
        rows.forEach(row -> html.element("tr", () -> {
            html.element("th", words.cell(row.getFirst()), "scope", "row");
            for (int i = 1; i < row.size(); i++) {
                html.element("td", words.cell(row.get(i)), "class", kind(numbers.get(i)));
            }
        }));
    }

    /** Of each column whether there are numbers in it. */
    private static List<Boolean> numbers(Table table) {
        return IntStream.range(0, table.headings().size())
                .mapToObj(column -> table.rows().stream().anyMatch(row -> isNumber(row.get(column))))
                .toList();
    }

    private static boolean isNumber(Object cell) {
        return cell instanceof Long || cell instanceof Days || cell instanceof Table.About;
    }

    private static String kind(boolean number) {
        return number ? "number" : "text";
    }

    private static String id(int section) {
        return "s" + (section + 1);
    }

    private static String sheet() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String sheet) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
