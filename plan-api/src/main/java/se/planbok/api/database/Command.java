package se.planbok.api.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A command of the machine that was run to its end: its exit status, and all that it wrote. */
record Command(int status, String output) {

    /**
     * Runs a command, in English and untouched by the settings that PostgreSQL takes from the environment.
     *
     * @param directory where it runs
     * @throws IOException if there is no such command
     */
    static Command run(Path directory, List<String> words) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        // Not waitFor: a thread that was told to stop must still see the server stopped.
        return new Command(process.onExit().join().exitValue(), output);
    }

    boolean succeeded() {
        return status == 0;
    }

    /** The last line of what it wrote, where commands say what went wrong. */
    String lastLine() {
        return output.lines().reduce((first, second) -> second).orElse("status " + status);
    }
}
