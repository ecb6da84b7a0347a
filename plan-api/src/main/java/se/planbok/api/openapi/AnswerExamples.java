package se.planbok.api.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An answer of each address, taken from the sample plan, with shortened lists. */
final class AnswerExamples {

    private static final TypeReference<Object> ANYTHING = new TypeReference<>() {};

    private AnswerExamples() {}

    /**
     * An example.
     *
     * @param operation the operation's name, such as {@code readBudget}; the example is
     *     {@code examples/readBudget.json}, or {@code .csv} or {@code .ndjson} by the media type
     * @param mediaType of the answer
     * @return what the JSON says, or the text where it is another form
     * @throws IllegalArgumentException when there is none
     */
    static Object of(String operation, String mediaType) {
        MediaType type = MediaType.parseMediaType(mediaType);
        String file = "/openapi/examples/" + operation + "." + type.getSubtype().replace("x-", "");
        try (InputStream in = AnswerExamples.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no " + file);
            }
            return type.getSubtype().equals("json")
                    ? JsonMapper.shared().readValue(in, ANYTHING)
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
