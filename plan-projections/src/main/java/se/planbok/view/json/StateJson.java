package se.planbok.view.json;

import java.util.Optional;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * Writes what a fold remembers, and reads it back equal. A snapshot is disposable: it is kept with the shape of its
 * type, and one of another shape is thrown away and folded anew. Safe to share.
 *
 * @param <S> the state's type, a record
 */
public final class StateJson<S> {

    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final String shape;

    /** A codec for the states of this type. */
    public StateJson(Class<S> type) {
        this(type, "");
    }

    /**
     * A codec for the states of this type.
     *
     * @param beside the shape of what is kept beside them and made anew with them
     */
    public StateJson(Class<S> type, String beside) {
        writer = Json.states().writerFor(type);
        reader = Json.states().readerFor(type);
        shape = Shape.of(type) + beside;
    }

    /** What the type is built of, in short; it changes when the type does. */
    public String shape() {
        return shape;
    }

    /** The state as UTF-8. */
    public byte[] write(S state) {
        return writer.writeValueAsBytes(state);
    }

    /**
     * Reads a state back.
     *
     * @param writtenShape the shape that it was written in
     * @param json the state as UTF-8
     * @return the state; empty where its shape is not today's
     * @throws tools.jackson.core.JacksonException when it is damaged
     */
    public Optional<S> read(String writtenShape, byte[] json) {
        return shape.equals(writtenShape) ? Optional.of(reader.readValue(json)) : Optional.empty();
    }
}
