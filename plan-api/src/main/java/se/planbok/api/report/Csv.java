package se.planbok.api.report;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import se.planbok.plan.value.Days;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * Draws a table as comma-separated values (RFC 4180) in UTF-8, row by row. It begins with the mark of UTF-8, without
 * which spreadsheets take the text for an older coding.
 */
final class Csv implements Closeable {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /**
     * Where a spreadsheet would begin to take a text for a formula to carry out: where a cell begins, also one that a
     * spreadsheet makes which parts cells at semicolons, as with Swedish settings, and so knows no quotes.
     */
    private static final Pattern BEFORE_FORMULA = Pattern.compile("(?<=^|[;\t\r\n])(?=[=+@\\-\t\r＝＋－＠])");

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build();

    private final SequenceWriter rows;

    /** Begins a table. */
    Csv(OutputStream out) throws IOException {
        out.write(MARK);
        rows = MAPPER.writer(CsvSchema.emptySchema().withLineSeparator("\r\n")).writeValues(out);
    }

    /** The whole of a table. */
    static byte[] draw(Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Csv csv = new Csv(out)) {
            csv.row(table.headings());
            table.rows().forEach(csv::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Adds a row of texts, numbers and working days. */
    void row(List<?> cells) {
        rows.write(cells.stream().map(Csv::harmless).toList());
    }

    @Override
    public void close() {
        rows.close();
    }

    private static Object harmless(Object cell) {
        return switch (cell) {
            case String text -> BEFORE_FORMULA.matcher(text).replaceAll("'");
            case Days days -> new BigDecimal(days.toString());
            default -> cell;
        };
    }
}
