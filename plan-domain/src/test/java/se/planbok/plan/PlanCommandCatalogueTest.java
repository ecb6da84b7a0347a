package se.planbok.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue forgets no command: an interface read from it would not take one that is not there. */
class PlanCommandCatalogueTest {

    @Test
    void it_names_every_command_once() throws IOException, URISyntaxException, ClassNotFoundException {
        Set<Class<?>> commands = commandsOnTheClassPath();

        assertThat(commands).isNotEmpty();
        assertThat(PlanCommandCatalogue.TYPES).doesNotHaveDuplicates();
        assertThat(new HashSet<Class<?>>(PlanCommandCatalogue.TYPES)).isEqualTo(commands);
    }

    @Test
    void every_command_is_a_record() {
        assertThat(PlanCommandCatalogue.TYPES).allMatch(Class::isRecord);
    }

    @Test
    void every_command_is_public_and_named_as_an_order() {
        assertThat(PlanCommandCatalogue.TYPES)
                .allMatch(type -> Modifier.isPublic(type.getModifiers()))
                .allMatch(type -> type.getSimpleName().matches("[A-Z][a-z]+([A-Z][a-z]+)+"));
    }

    private static Set<Class<?>> commandsOnTheClassPath()
            throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(PlanCommand.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Set<Class<?>> commands = new HashSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString();
                Class<?> type = Class.forName(
                        name.substring(0, name.length() - ".class".length())
                                .replace('/', '.')
                                .replace('\\', '.'),
                        false,
                        PlanCommand.class.getClassLoader());
                if (PlanCommand.class.isAssignableFrom(type) && !type.isInterface()) {
                    commands.add(type);
                }
            }
        }
        return commands;
    }
}
