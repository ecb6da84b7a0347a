package se.planbok.api.command.form;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads strict JSON into a tree and notes what is wrong with it as JSON. */
final class JsonReader {

    /** The most levels of a document. */
    static final int MAX_LEVELS = 64;

    /**
     * The body's size bounds everything else. Names are not kept between requests, where a sender could fill the table.
     */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * MAX_LEVELS)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private static final Json NOTHING = new Json.Nothing();
    private static final Json TRUE = new Json.Truth(true);
    private static final Json FALSE = new Json.Truth(false);

    private final Faults faults;

    private JsonReader(Faults faults) {
        this.faults = faults;
    }

    /** The document; empty where it could not be read to its end, and then a fault says why. */
    static Optional<Json> read(byte[] body, Faults faults) {
        CharBuffer text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            faults.add(FormProblem.NOT_UTF8, Pointer.ROOT);
            return Optional.empty();
        }
        return new JsonReader(faults).read(text);
    }

    private Optional<Json> read(CharBuffer text) {
        try (JsonParser parser = FACTORY.createParser(
                ObjectReadContext.empty(), text.array(), text.arrayOffset() + text.position(), text.remaining())) {
            return read(parser);
        }
    }

    private Optional<Json> read(JsonParser parser) {
        try {
            return document(parser);
        } catch (JacksonException e) {
            TokenStreamLocation place = parser.currentLocation();
            faults.add(
                    FormProblem.NOT_JSON, pointer(parser.streamReadContext()), place.getLineNr(), place.getColumnNr());
        } catch (TooDeep e) {
            faults.add(FormProblem.TOO_DEEP, e.at, MAX_LEVELS);
        }
        return Optional.empty();
    }

    /** Where the parser had got to. */
    private static Pointer pointer(TokenStreamContext context) {
        if (context.inRoot()) {
            return Pointer.ROOT;
        }
        Pointer parent = pointer(context.getParent());
        if (context.inArray()) {
            return parent.to(context.getCurrentIndex());
        }
        return context.hasCurrentName() ? parent.to(context.currentName()) : parent;
    }

    private Optional<Json> document(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first == null) {
            faults.add(FormProblem.EMPTY_BODY, Pointer.ROOT);
            return Optional.empty();
        }
        Json document = value(parser, first, Pointer.ROOT, 1);
        if (follows(parser)) {
            faults.add(FormProblem.TRAILING_CONTENT, Pointer.ROOT);
        }
        return Optional.of(document);
    }

    private static boolean follows(JsonParser parser) {
        try {
            return parser.nextToken() != null;
        } catch (JacksonException e) {
            return true;
        }
    }

    private Json value(JsonParser parser, JsonToken token, Pointer at, int level) {
        return switch (token) {
            case START_OBJECT -> members(parser, at, deeper(level, at));
            case START_ARRAY -> elements(parser, at, deeper(level, at));
            case VALUE_STRING -> new Json.Words(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(parser.getString());
            case VALUE_TRUE -> TRUE;
            case VALUE_FALSE -> FALSE;
            case VALUE_NULL -> NOTHING;
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("a JSON text has no " + token + " in place of a value");
        };
    }

    private static int deeper(int level, Pointer at) {
        if (level > MAX_LEVELS) {
            throw new TooDeep(at);
        }
        return level + 1;
    }

    private Json members(JsonParser parser, Pointer at, int level) {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Pointer place = at.to(parser.currentName());
            Json value = value(parser, parser.nextToken(), place, level);
            if (members.putIfAbsent(parser.currentName(), value) != null) {
                faults.add(FormProblem.DUPLICATE_MEMBER, place);
            }
        }
        return new Json.Members(members);
    }

    private Json elements(JsonParser parser, Pointer at, int level) {
        List<Json> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token, at.to(elements.size()), level));
        }
        return new Json.Elements(elements);
    }

    /** Where the levels end the reading ends, since what lies below would only take memory. */
    private static final class TooDeep extends RuntimeException {
        private final transient Pointer at;

        TooDeep(Pointer at) {
            super(null, null, false, false);
            this.at = at;
        }
    }
}
