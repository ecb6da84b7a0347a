package se.planbok.api.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What is said of each command, value and field. */
final class Descriptions {

    private static final String FILE = "/openapi/fields.properties";

    private final Properties texts = new Properties();

    Descriptions() {
        try (Reader reader =
                new InputStreamReader(Descriptions.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is said of a command or a value, or of a field of it.
     *
     * @param name such as {@code AllocateDays} or {@code AllocateDays.days}
     * @throws IllegalArgumentException when nothing is
     */
    String of(String name) {
        String text = texts.getProperty(name);
        if (text == null) {
            throw new IllegalArgumentException(FILE + " does not describe " + name);
        }
        return text;
    }
}
