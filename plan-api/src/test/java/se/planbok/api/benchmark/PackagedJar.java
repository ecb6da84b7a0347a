package se.planbok.api.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** The service's executable archive, and an empty web application packaged in the same way from the same libraries. */
final class PackagedJar {

    /** Where the build leaves it, seen from the module and from the root. */
    private static final List<Path> PLACES =
            List.of(Path.of("target/planbok.jar"), Path.of("plan-api/target/planbok.jar"));

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String LOADER = "org/springframework/boot/loader/";

    /** All that {@code spring-boot-starter-webmvc} brings, and no more. */
    private static final Pattern WEB = Pattern.compile(LIBRARIES
            + "(spring-boot(-(autoconfigure|jackson|tomcat|servlet|web-server|http-converter|webmvc))?"
            + "|spring-(aop|beans|context|core|expression|web|webmvc)|tomcat-embed-(core|el|websocket)"
            + "|jackson-annotations|jackson-(core|databind)(?=-3)|micrometer-(commons|observation)|jakarta\\.annotation-api"
            + "|logback-(classic|core)|log4j-(api|to-slf4j)|(jul-to-)?slf4j(-api)?|snakeyaml|commons-logging|jspecify)"
            + "-[0-9][^/]*\\.jar");

    private PackagedJar() {}

    /**
     * The service's.
     *
     * @throws IllegalStateException when it has not been built
     */
    static Path ofService() {
        return PLACES.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not built: " + PLACES));
    }

    /** Packages {@link EmptyApplication}. */
    static void writeEmpty(Path target) throws IOException {
        String main = EmptyApplication.class.getName().replace('.', '/') + ".class";
        try (JarFile service = new JarFile(ofService().toFile());
                OutputStream file = Files.newOutputStream(target);
                JarOutputStream empty = new JarOutputStream(file, manifest(service));
                InputStream application = EmptyApplication.class.getResourceAsStream("/" + main)) {
            for (Enumeration<JarEntry> entries = service.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (isOfEmpty(entry.getName())) {
                    empty.putNextEntry(new ZipEntry(entry));
                    service.getInputStream(entry).transferTo(empty);
                }
            }
            empty.putNextEntry(new ZipEntry(CLASSES + main));
            application.transferTo(empty);
        }
    }

    private static boolean isOfEmpty(String entry) {
        return entry.equals(CLASSES)
                || entry.equals(LIBRARIES)
                || entry.startsWith(LOADER)
                || WEB.matcher(entry).matches();
    }

    /** Unpacks an archive to a class path: its classes and its libraries. */
    static String classPath(Path jar, Path folder) throws IOException {
        try (JarFile archive = new JarFile(jar.toFile())) {
            Predicate<JarEntry> wanted = entry -> !entry.isDirectory()
                    && (entry.getName().startsWith(CLASSES) || entry.getName().startsWith(LIBRARIES));
            for (JarEntry entry : archive.stream().filter(wanted).toList()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream content = archive.getInputStream(entry)) {
                    Files.copy(content, target);
                }
            }
        }
        return folder.resolve(CLASSES) + System.getProperty("path.separator") + folder.resolve(LIBRARIES) + "/*";
    }

    private static Manifest manifest(JarFile service) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(
                Attributes.Name.MAIN_CLASS,
                service.getManifest().getMainAttributes().getValue("Main-Class"));
        attributes.putValue("Start-Class", EmptyApplication.class.getName());
        attributes.putValue("Spring-Boot-Classes", CLASSES);
        attributes.putValue("Spring-Boot-Lib", LIBRARIES);
        return manifest;
    }
}
