package se.planbok.api.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Draws a table as comma-separated values (RFC 4180) in UTF-8. */
final class Csv {

    /** A spreadsheet takes a text that begins so for a formula to carry out. */
    private static final String BEGINS_FORMULA = "=+-@\t";

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build();

    private Csv() {}

    static byte[] draw(Table table) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.copyOf(table.headings()));
        table.rows().forEach(row -> lines.add(row.stream().map(Csv::harmless).toList()));
        String text =
                MAPPER.writer(CsvSchema.emptySchema().withLineSeparator("\r\n")).writeValueAsString(lines);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Object harmless(Object cell) {
        boolean formula = cell instanceof String text && !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
