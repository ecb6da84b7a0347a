package se.planbok.api.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import se.planbok.api.report.Table.About;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Target;

/** One language of the reports: its texts, and how it writes amounts, days and dates. */
final class ReportWords {

    private static final char NO_BREAK = '\u00A0';
    private static final char MINUS = '\u2212';

    private final Locale language;
    private final List<ResourceBundle> texts;

    /**
     * @param report whose texts there are beside those of all reports
     * @param language Swedish or English
     */
    ReportWords(String report, Locale language) {
        this.language = language;
        this.texts =
                Stream.of(report, "common").map(name -> bundle(name, language)).toList();
    }

    static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                "se.planbok.api.report." + name,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    Locale language() {
        return language;
    }

    /**
     * A text, filled in where it has places for arguments.
     *
     * @throws IllegalArgumentException when the language has no such text
     */
    String say(String key, Object... arguments) {
        String text = texts.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The reports have no text " + key))
                .getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, language).format(arguments);
    }

    /** The headings of a table. */
    List<String> headings(String... columns) {
        return Stream.of(columns).map(column -> say("heading." + column)).toList();
    }

    /** A cell as text, without its unit, which the heading has. */
    String cell(Object cell) {
        return switch (cell) {
            case Long whole -> number(Figure.of(whole));
            case Days days -> number(Figure.of(days));
            case About about -> say("about", number(Figure.of(about.kronor())));
            default -> cell.toString();
        };
    }

    /** A cell as text, with its unit: 16,5 dagar, 6 330 000 kr. */
    String amount(Object cell) {
        return switch (cell) {
            case Long kronor -> say("kronor", cell(kronor));
            case Days days -> say(days.equals(Days.of(1)) ? "day" : "days", cell(days));
            case About about -> say("about", amount(about.kronor()));
            default -> cell.toString();
        };
    }

    String day(LocalDate day) {
        return day.toString();
    }

    /** Something countable that was aimed at. */
    String target(Target target) {
        String unit = target.unit().text();
        if (target.min().isEmpty()) {
            return say("target.most", cell(target.max().orElseThrow().number()), unit);
        }
        String least = cell(target.min().get().number());
        if (target.max().isEmpty()) {
            return say("target.least", least, unit);
        }
        String most = cell(target.max().get().number());
        return say("target.exactly", least.equals(most) ? least : least + '–' + most, unit);
    }

    /** Thousands apart by a space that does not break, and the language's decimal sign. */
    private String number(Figure figure) {
        String plain = figure.toString().replace('-', MINUS);
        int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        int start = plain.charAt(0) == MINUS ? 1 : 0;
        StringBuilder grouped = new StringBuilder(plain.substring(0, end));
        for (int i = end - 3; i > start; i -= 3) {
            grouped.insert(i, NO_BREAK);
        }
        return end == plain.length() ? grouped.toString() : grouped + say("decimal") + plain.substring(end + 1);
    }
}
