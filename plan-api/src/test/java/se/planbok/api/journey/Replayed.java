package se.planbok.api.journey;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.planbok.api.replay.Replay;

/** What the replay command answered, and what it said beside that. */
record Replayed(int status, String out, String said) {

    /** Runs the command in this process. */
    static Replayed of(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = Replay.run(words, out, new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Replayed(status, out.toString(StandardCharsets.UTF_8), said.toString(StandardCharsets.UTF_8));
    }
}
