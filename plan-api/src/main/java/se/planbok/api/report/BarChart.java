package se.planbok.api.report;

import java.util.List;
import java.util.stream.Stream;
import se.planbok.api.report.Report.Chart;
import se.planbok.api.report.Report.Group;
import se.planbok.plan.value.Days;

/**
 * Draws a chart as bars in SVG. Every bar has its amount in words beside it, so that colours alone tell nothing. Widths
 * are shares of the page's, so that the text keeps its size on a narrow screen and on paper.
 */
final class BarChart {

    private static final int LABEL = 20;
    private static final int BAR = 13;
    private static final int PITCH = 18;
    private static final int BETWEEN_GROUPS = 10;
    private static final int LONGEST_BAR_PERCENT = 50;
    private static final int LONGEST_LABEL = 60;

    private final Markup html;
    private final ReportWords words;

    BarChart(Markup html, ReportWords words) {
        this.html = html;
        this.words = words;
    }

    /**
     * Draws it.
     *
     * @param id for the text alternatives, unique on the page
     */
    void draw(Chart chart, String id) {
        int height = chart.groups().size() * heightOfGroup(chart);
        html.element(
                "svg",
                () -> {
                    html.element("title", chart.title(), "id", id + "-title");
                    html.element("desc", chart.description(), "id", id + "-desc");
                    long most = most(chart);
                    int y = 0;
                    for (Group group : chart.groups()) {
                        group(chart.series(), group, most, y);
                        y += heightOfGroup(chart);
                    }
                },
                "role",
                "img",
                "aria-labelledby",
                id + "-title",
                "aria-describedby",
                id + "-desc",
                "width",
                "100%",
                "height",
                Integer.toString(height));
    }

    private void group(List<String> series, Group group, long most, int top) {
        html.element("text", shortened(group.label()), "class", "label", "x", "0", "y", Integer.toString(top + 14));
        for (int i = 0; i < series.size(); i++) {
            Object amount = group.amounts().get(i);
            if (amount.equals(Table.EMPTY)) {
                continue;
            }
            int y = top + LABEL + i * PITCH;
            String width = percent(amount, most);
            html.empty(
                    "rect",
                    "class",
                    "series" + i,
                    "x",
                    "0",
                    "y",
                    Integer.toString(y),
                    "width",
                    width,
                    "height",
                    Integer.toString(BAR));
            html.element(
                    "text",
                    words.say("chart.amount", series.get(i), words.amount(amount)),
                    "x",
                    width,
                    "dx",
                    "6",
                    "y",
                    Integer.toString(y + BAR - 2));
        }
    }

    private static int heightOfGroup(Chart chart) {
        return LABEL + chart.series().size() * PITCH + BETWEEN_GROUPS;
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + '…';
    }

    /** A bar's length; less than nothing has none. */
    private static String percent(Object amount, long most) {
        long hundredths = Math.round(100.0 * LONGEST_BAR_PERCENT * Math.max(0, size(amount)) / Math.max(1, most));
        return hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100 + "%";
    }

    private static long most(Chart chart) {
        return chart.groups().stream()
                .flatMap(group -> group.amounts().stream())
                .flatMap(amount -> amount.equals(Table.EMPTY) ? Stream.empty() : Stream.of(size(amount)))
                .mapToLong(size -> size)
                .max()
                .orElse(0);
    }

    private static long size(Object amount) {
        return switch (amount) {
            case Long whole -> whole;
            case Days days -> days.halves();
            case Table.About about -> about.kronor();
            default -> throw new IllegalArgumentException("No amount: " + amount);
        };
    }
}
