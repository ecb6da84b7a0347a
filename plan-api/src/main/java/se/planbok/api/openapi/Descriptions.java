package se.planbok.api.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** What is said of each command, address, parameter, answer, value and field. */
final class Descriptions {

    /** What is said of commands and values. */
    static final String COMMANDS = "/openapi/fields.properties";

    /** What is said of addresses and their parameters. */
    static final String ADDRESSES = "/openapi/addresses.properties";

    /** What is said of answers. */
    static final String ANSWERS = "/openapi/answers.properties";

    private final String file;
    private final Properties texts = new Properties();

    /** The texts of one file. */
    Descriptions(String file) {
        this.file = file;
        try (Reader reader =
                new InputStreamReader(Descriptions.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
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
        return find(name).orElseThrow(() -> new IllegalArgumentException(file + " does not describe " + name));
    }

    /** What is said of something, if anything is. */
    Optional<String> find(String name) {
        return Optional.ofNullable(texts.getProperty(name));
    }
}
