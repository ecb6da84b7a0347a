package se.planbok.view.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Rows in the binary form of {@code COPY}: each value with its length before it, so that neither side looks for the ends
 * of values. States are some kilobytes each, and in the text form the server spent more on reading them than on storing.
 */
final class CopyBinary {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NO_FLAGS = 0;
    private static final int NO_EXTENSION = 0;
    private static final int NULL = -1;
    private static final short END = -1;
    /** The server counts days from here. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final int TEXT_TYPE = 25;
    private static final int FIRST_SIZE = 64 * 1024;

    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_SIZE);

    CopyBinary() {
        bytes.put(SIGNATURE).putInt(NO_FLAGS).putInt(NO_EXTENSION);
    }

    /**
     * Adds a row.
     *
     * @param row of what {@link Rows} takes
     */
    void add(Object[] row) {
        reserve(Short.BYTES).putShort((short) row.length);
        for (Object value : row) {
            switch (value) {
                case null -> reserve(Integer.BYTES).putInt(NULL);
                case Long number ->
                    reserve(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
                case Integer number ->
                    reserve(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(number);
                case UUID id ->
                    reserve(Integer.BYTES + 2 * Long.BYTES)
                            .putInt(2 * Long.BYTES)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits());
                case byte[] bytes -> add(bytes);
                case String text -> add(text.getBytes(StandardCharsets.UTF_8));
                case LocalDate day ->
                    reserve(2 * Integer.BYTES)
                            .putInt(Integer.BYTES)
                            .putInt(Math.toIntExact(day.toEpochDay() - FIRST_DAY.toEpochDay()));
                case List<?> texts -> add(texts);
                default -> throw new IllegalArgumentException("A row cannot hold a " + value.getClass());
            }
        }
    }

    /** How many bytes have been added since the last were taken. */
    int length() {
        return bytes.position();
    }

    /** Takes what has been added so far, up to the limit; to be used before more is added. */
    ByteBuffer take() {
        ByteBuffer taken = bytes.duplicate().flip();
        bytes.clear();
        return taken;
    }

    /** The same at the end of all rows. */
    ByteBuffer ended() {
        reserve(Short.BYTES).putShort(END);
        return take();
    }

    private void add(byte[] value) {
        reserve(Integer.BYTES + value.length).putInt(value.length).put(value);
    }

    /** An array of one dimension, or of none when it is empty, without nulls. */
    private void add(List<?> texts) {
        int start = bytes.position();
        reserve(6 * Integer.BYTES)
                .putInt(0)
                .putInt(texts.isEmpty() ? 0 : 1)
                .putInt(0)
                .putInt(TEXT_TYPE);
        if (!texts.isEmpty()) {
            bytes.putInt(texts.size()).putInt(1);
        }
        texts.forEach(text -> add(((String) text).getBytes(StandardCharsets.UTF_8)));
        bytes.putInt(start, bytes.position() - start - Integer.BYTES);
    }

    private ByteBuffer reserve(int count) {
        if (bytes.remaining() < count) {
            int size = Math.max(bytes.position() + count, 2 * bytes.capacity());
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), size)).position(bytes.position());
        }
        return bytes;
    }
}
