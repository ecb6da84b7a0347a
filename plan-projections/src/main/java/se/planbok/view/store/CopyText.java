package se.planbok.view.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows in the text form of {@code COPY}, in UTF-8: values apart by tabs, rows by line ends, and these escaped within. */
final class CopyText {

    private static final byte[] NULL = {'\\', 'N'};
    private static final int FIRST_SIZE = 64 * 1024;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    void add(Object[] row) {
        for (int column = 0; column < row.length; column++) {
            if (column > 0) {
                append((byte) '\t');
            }
            switch (row[column]) {
                case null -> append(NULL, 0, NULL.length);
                case byte[] text -> escape(text);
                case String text -> escape(text.getBytes(StandardCharsets.UTF_8));
                case Long number -> escape(number.toString().getBytes(StandardCharsets.UTF_8));
                default -> throw new IllegalArgumentException("A row cannot hold a " + row[column].getClass());
            }
        }
        append((byte) '\n');
    }

    /** What has been added, in the first bytes of an array. */
    byte[] bytes() {
        return bytes;
    }

    /** How many bytes have been added. */
    int length() {
        return length;
    }

    private void escape(byte[] text) {
        int begin = 0;
        for (int i = 0; i < text.length; i++) {
            byte escaped = escaped(text[i]);
            if (escaped != 0) {
                append(text, begin, i - begin);
                append((byte) '\\');
                append(escaped);
                begin = i + 1;
            }
        }
        append(text, begin, text.length - begin);
    }

    private static byte escaped(byte one) {
        return switch (one) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }

    private void append(byte one) {
        reserve(1);
        bytes[length++] = one;
    }

    private void append(byte[] text, int from, int count) {
        reserve(count);
        System.arraycopy(text, from, bytes, length, count);
        length += count;
    }

    private void reserve(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
        }
    }
}
