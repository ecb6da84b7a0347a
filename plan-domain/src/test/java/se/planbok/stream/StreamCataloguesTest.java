package se.planbok.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.planbok.effect.EffectCommand;
import se.planbok.effect.EffectCommandCatalogue;
import se.planbok.goal.GoalCommand;
import se.planbok.goal.GoalCommandCatalogue;

/** The catalogues forget no command: an interface read from them would not take one that is not there. */
class StreamCataloguesTest {

    @Test
    void the_goal_programmes_catalogue_names_every_command_once() throws IOException, URISyntaxException {
        assertNamesAll(GoalCommandCatalogue.TYPES, GoalCommand.class);
    }

    @Test
    void the_effect_studies_catalogue_names_every_command_once() throws IOException, URISyntaxException {
        assertNamesAll(EffectCommandCatalogue.TYPES, EffectCommand.class);
    }

    private static <C> void assertNamesAll(List<Class<? extends C>> catalogue, Class<C> kind)
            throws IOException, URISyntaxException {
        assertThat(catalogue)
                .doesNotHaveDuplicates()
                .allMatch(Class::isRecord)
                .allMatch(type -> Modifier.isPublic(type.getModifiers()))
                .allMatch(type -> type.getSimpleName().matches("[A-Z][a-z]+([A-Z][a-z]+)+"));
        assertThat(catalogue.stream().map(type -> (Class<?>) type).collect(Collectors.toSet()))
                .isEqualTo(besides(kind));
    }

    /** The commands that lie in the package of their kind. */
    private static Set<Class<?>> besides(Class<?> kind) throws IOException, URISyntaxException {
        Path classes =
                Path.of(kind.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path here = classes.resolve(kind.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(here)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> named(kind, name.substring(0, name.length() - ".class".length())))
                    .filter(type -> kind.isAssignableFrom(type) && !type.isInterface())
                    .collect(Collectors.toSet());
        }
    }

    private static Class<?> named(Class<?> kind, String name) {
        try {
            return Class.forName(kind.getPackageName() + "." + name, false, kind.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
