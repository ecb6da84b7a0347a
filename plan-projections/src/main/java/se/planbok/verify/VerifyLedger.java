package se.planbok.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The check of an export from the command line, on any machine with a JDK:
 * {@code java -cp plan-projections.jar se.planbok.verify.VerifyLedger EXPORT KEY [CHECKPOINT…]}. Ends with 0 when all
 * holds, 1 when it does not, 2 when it could not be checked.
 */
public final class VerifyLedger {

    private static final int BAD = 1;
    private static final int NOT_CHECKED = 2;

    private VerifyLedger() {}

    /**
     * @param arguments the export's file; the identifier of a key that is trusted; files of kept checkpoints, as the
     *     service answered them
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length < 2) {
            out.println("java -cp plan-projections.jar se.planbok.verify.VerifyLedger EXPORT KEY [CHECKPOINT...]");
            return NOT_CHECKED;
        }
        try {
            List<Checkpoint> kept = new ArrayList<>();
            for (String file : List.of(arguments).subList(2, arguments.length)) {
                kept.add(Checkpoint.parse(Files.readString(Path.of(file))));
            }
            try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
                Verdict verdict = LedgerExport.check(lines, List.of(arguments[1]), kept, entry -> {});
                out.println(inWords(verdict));
                return verdict.verified() ? 0 : BAD;
            }
        } catch (IOException | NotCanonical | IllegalArgumentException unreadable) {
            out.println("Not checked: " + unreadable);
            return NOT_CHECKED;
        }
    }

    private static String inWords(Verdict verdict) {
        Optional<BadEvent> bad = verdict.firstBad();
        return bad.map(first -> "BAD: " + first.what() + " at index " + first.index()
                        + (first.through() > first.index() ? " or up to " + first.through() : "")
                        + (first.position().isPresent()
                                ? ", position " + first.position().getAsLong()
                                : "")
                        + first.streamId().map(id -> ", " + id).orElse("")
                        + (first.sequence().isPresent()
                                ? " event " + first.sequence().getAsLong()
                                : "")
                        + "; " + verdict.size() + " events before it hold")
                .orElseGet(() -> "All " + verdict.size() + " events hold");
    }
}
