package se.planbok.api.effect;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.Pointer;
import se.planbok.effect.value.Decimal;
import se.planbok.effect.value.Gender;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Text;

/**
 * Measurements in a table: a row of headings, then a row for each value. Cells are parted by semicolon, tab or comma, and
 * may stand in quotes (RFC 4180); where it is not by comma, a decimal comma is taken too. A place in the file is told by
 * the line, the headings' being the first, and the heading.
 */
final class CsvFile {

    private static final List<String> HEADINGS =
            List.of("period", "year", "value", "gender", "source", "approximate", "note", "kpi", "municipality");
    private static final int MOST_DIGITS = 100;

    private final Rows rows;
    private final Chosen chosen;
    private char separator;

    private CsvFile(Rows rows, Chosen chosen) {
        this.rows = rows;
        this.chosen = chosen;
    }

    /** Reads the file; what is wrong is noted among the rows. */
    static void read(byte[] body, Chosen chosen, Rows rows) {
        new CsvFile(rows, chosen).read(body);
    }

    private void read(byte[] body) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            rows.fault(FormProblem.NOT_UTF8, Pointer.ROOT);
            return;
        }
        String table = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String first = table.lines().findFirst().orElse("");
        separator = first.contains(";") ? ';' : first.contains("\t") ? '\t' : ',';
        List<Line> lines = lines(table);
        if (lines.isEmpty()) {
            rows.fault(FormProblem.NO_HEADINGS, Pointer.ROOT);
            return;
        }
        List<String> headings = lines.getFirst().cells().stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (isKnown(headings)) {
            lines.stream().skip(1).forEach(line -> row(headings, line));
        }
    }

    private boolean isKnown(List<String> headings) {
        List<String> unknown =
                headings.stream().filter(heading -> !HEADINGS.contains(heading)).toList();
        unknown.forEach(heading -> rows.fault(
                FormProblem.UNKNOWN_HEADING, Pointer.ROOT.to(1).to(heading), heading, String.join(", ", HEADINGS)));
        boolean dated = headings.contains("period") || headings.contains("year");
        if (!dated || !headings.contains("value")) {
            rows.fault(FormProblem.NO_HEADINGS, Pointer.ROOT.to(1));
            return false;
        }
        return unknown.isEmpty();
    }

    private void row(List<String> headings, Line line) {
        Pointer at = Pointer.ROOT.to(line.number());
        if (line.cells().size() != headings.size()) {
            rows.fault(FormProblem.CELLS_UNLIKE_HEADINGS, at, line.cells().size(), headings.size());
            return;
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            cells.put(headings.get(i), line.cells().get(i).strip());
        }
        String gender = cells.getOrDefault("gender", "");
        String letter = gender.isEmpty() ? "T" : gender.substring(0, 1).replace('W', 'K');
        if (!chosen.means(cells.getOrDefault("kpi", ""), cells.getOrDefault("municipality", ""), letter)) {
            return;
        }
        if (cells.get("value").isEmpty()) {
            rows.addWithoutValue();
            return;
        }
        row(at, cells, gender);
    }

    private void row(Pointer at, Map<String, String> cells, String genderWord) {
        String heading = cells.containsKey("period") ? "period" : "year";
        Optional<PartialDate> period = rows.make(at.to(heading), () -> new PartialDate(cells.get(heading)));
        Optional<Optional<Gender>> gender = rows.gender(at.to("gender"), genderWord);
        Optional<Decimal> value = number(at.to("value"), cells.get("value"));
        Optional<Optional<Text>> source = text(at, cells, "source");
        Optional<Optional<Text>> note = text(at, cells, "note");
        Optional<Boolean> approximate = truth(at.to("approximate"), cells.getOrDefault("approximate", ""));
        if (List.of(period, gender, value, source, note, approximate).stream().allMatch(Optional::isPresent)) {
            rows.add(new Row(at, period.get(), gender.get(), value.get(), source.get(), approximate.get(), note.get()));
        }
    }

    private Optional<Optional<Text>> text(Pointer at, Map<String, String> cells, String heading) {
        String cell = cells.getOrDefault(heading, "");
        return cell.isEmpty()
                ? Optional.of(Optional.empty())
                : rows.make(at.to(heading), () -> new Text(cell)).map(Optional::of);
    }

    private Optional<Boolean> truth(Pointer at, String cell) {
        return switch (cell) {
            case "", "false" -> Optional.of(false);
            case "true" -> Optional.of(true);
            default -> {
                rows.fault(FormProblem.NOT_TRUTH, at);
                yield Optional.empty();
            }
        };
    }

    private Optional<Decimal> number(Pointer at, String cell) {
        String plain = separator == ',' ? cell : cell.replace(',', '.');
        if (plain.length() > MOST_DIGITS || !plain.matches("[+-]?[0-9]+([.][0-9]+)?")) {
            rows.fault(FormProblem.NOT_DECIMAL, at);
            return Optional.empty();
        }
        return rows.make(at, () -> Decimal.of(new BigDecimal(plain)));
    }

    /** The lines that are not empty, taken apart. */
    private List<Line> lines(String table) {
        List<Line> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int number = 1;
        int begun = 1;
        for (int i = 0; i < table.length(); i++) {
            char c = table.charAt(i);
            if (c == '\n') {
                number++;
            }
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < table.length() && table.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                end(lines, begun, cells, cell);
                begun = number;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quoted) {
            rows.fault(FormProblem.QUOTE_UNENDED, Pointer.ROOT.to(begun));
        }
        end(lines, begun, cells, cell);
        return lines;
    }

    private static void end(List<Line> lines, int number, List<String> cells, StringBuilder cell) {
        cells.add(cell.toString());
        cell.setLength(0);
        if (cells.size() > 1 || !cells.getFirst().isBlank()) {
            lines.add(new Line(number, List.copyOf(cells)));
        }
        cells.clear();
    }

    private record Line(int number, List<String> cells) {}
}
