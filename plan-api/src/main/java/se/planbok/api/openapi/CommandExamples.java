package se.planbok.api.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A full and a minimal example of each command; the tests send the same ones. */
final class CommandExamples {

    private static final String FILE = "/openapi/commands.json";

    private final Map<String, Sizes> examples;

    CommandExamples() {
        try (InputStream in = CommandExamples.class.getResourceAsStream(FILE)) {
            examples = JsonMapper.shared().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command with all its fields. */
    Map<String, Object> full(String command) {
        return examples.get(command).full();
    }

    /** The command with no more than it must have. */
    Map<String, Object> minimal(String command) {
        return examples.get(command).minimal();
    }

    private record Sizes(Map<String, Object> full, Map<String, Object> minimal) {}
}
