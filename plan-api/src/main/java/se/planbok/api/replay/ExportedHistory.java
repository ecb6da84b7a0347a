package se.planbok.api.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import se.planbok.api.replay.ReplayFailure.Status;
import se.planbok.plan.event.Recorded;
import se.planbok.verify.Checkpoint;
import se.planbok.verify.ExportLine;
import se.planbok.verify.LedgerExport;
import se.planbok.verify.LedgerKey;
import se.planbok.verify.NotCanonical;
import se.planbok.verify.Verdict;
import se.planbok.view.json.EventJson;
import tools.jackson.core.JacksonException;

/**
 * The history of a file: CloudEvents, one a line, of one plan or of several one after another or mixed; or an export of
 * the ledger, whole or of one plan, which is checked on the way. Of one plan the events are kept, of the others their
 * number.
 */
final class ExportedHistory {

    private final Optional<String> wanted;
    private final SequencedMap<String, Long> versions = new TreeMap<>();
    private final List<ExportedEvent> events = new ArrayList<>();
    private Optional<Checked> checked = Optional.empty();
    /** The first; a chain that does not hold says more, and is known later. */
    private Optional<ReplayFailure> gap = Optional.empty();

    /**
     * What a check has shown.
     *
     * @param verdict that all holds
     * @param keys identifiers of the keys that were trusted
     * @param ofTheFile whether they were only the file's own
     */
    record Checked(Verdict verdict, List<String> keys, boolean ofTheFile) {}

    private ExportedHistory(Optional<String> wanted) {
        this.wanted = wanted;
    }

    /**
     * Reads a file.
     *
     * @param plan the plan whose events to keep; the first one's unless said
     * @param keys the keys to trust; the file's own when there are none
     * @param checkpoints files of kept checkpoints
     * @throws ReplayFailure when it is no export, does not hold or has a gap
     * @throws IOException when a file cannot be read
     */
    static ExportedHistory read(Path file, Optional<String> plan, List<String> keys, List<Path> checkpoints)
            throws IOException {
        ExportedHistory history = new ExportedHistory(plan);
        Optional<ExportLine.Head> ledger = ledger(file);
        if (ledger.isPresent()) {
            history.check(file, ledger.get(), keys, checkpoints);
        } else if (keys.isEmpty() && checkpoints.isEmpty()) {
            history.readEvents(file);
        } else {
            throw new ReplayFailure(Status.NOT_DONE, "chain.missing", file);
        }
        history.gap.ifPresent(gap -> {
            throw gap;
        });
        return history;
    }

    /** The last version of each plan, by plan. */
    SequencedMap<String, Long> versions() {
        return versions;
    }

    /** What the check has shown; empty where the file carries no chain. */
    Optional<Checked> checked() {
        return checked;
    }

    /**
     * The events of the plan that was asked for, or else of the only one.
     *
     * @throws ReplayFailure when there is no such plan, or several and none was asked for
     */
    List<Recorded> events() {
        if (wanted.isPresent() && !versions.containsKey(wanted.get())) {
            throw new ReplayFailure(Status.NOT_THERE, "plan.unknown", wanted.get(), plans());
        }
        if (versions.isEmpty()) {
            throw new ReplayFailure(Status.NOT_THERE, "plan.none");
        }
        if (wanted.isEmpty() && versions.size() > 1) {
            throw new ReplayFailure(Status.NOT_DONE, "plan.several", plans());
        }
        EventJson json = new EventJson();
        return events.stream().map(event -> event.read(json)).toList();
    }

    private String plans() {
        return String.join(", ", versions.keySet());
    }

    private static Optional<ExportLine.Head> ledger(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = lines.readLine();
            return first != null && ExportLine.parse(first) instanceof ExportLine.Head head
                    ? Optional.of(head)
                    : Optional.empty();
        } catch (IllegalArgumentException otherLine) {
            return Optional.empty();
        }
    }

    private void readEvents(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                event(line, number).ifPresent(this::add);
                number++;
            }
        }
    }

    private static Optional<ExportedEvent> event(String line, long number) {
        try {
            return ExportedEvent.of(line);
        } catch (JacksonException | DateTimeException e) {
            throw new ReplayFailure(Status.NOT_DONE, "line.unreadable", number);
        }
    }

    private void check(Path file, ExportLine.Head head, List<String> keys, List<Path> checkpoints) throws IOException {
        List<Checkpoint> kept = new ArrayList<>();
        for (Path checkpoint : checkpoints) {
            kept.add(checkpoint(checkpoint));
        }
        List<String> trusted = keys.isEmpty() ? ownKeys(head) : keys;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Verdict verdict = LedgerExport.check(
                    lines, trusted, kept, entry -> ExportedEvent.of(entry).ifPresent(this::add));
            verdict.firstBad().ifPresent(bad -> {
                throw new ReplayFailure(
                        Status.DOES_NOT_HOLD,
                        bad.sequence().isPresent() ? "chain.bad.event" : "chain.bad",
                        bad.what(),
                        bad.index(),
                        verdict.size(),
                        bad.streamId().orElse(""),
                        bad.sequence().orElse(-1));
            });
            checked = Optional.of(new Checked(verdict, trusted, keys.isEmpty()));
        }
    }

    /** The keys that stand on no other's word. */
    private static List<String> ownKeys(ExportLine.Head head) {
        return head.publicKeys().stream()
                .filter(key -> key.endorsedBy().isEmpty())
                .map(LedgerKey::id)
                .toList();
    }

    private static Checkpoint checkpoint(Path file) throws IOException {
        try {
            return Checkpoint.parse(Files.readString(file));
        } catch (NotCanonical | IllegalArgumentException e) {
            throw new ReplayFailure(Status.NOT_DONE, "checkpoint.unreadable", file);
        }
    }

    private void add(ExportedEvent event) {
        long last = versions.getOrDefault(event.plan(), -1L);
        if (event.sequence() != last + 1 && gap.isEmpty()) {
            gap = Optional.of(
                    new ReplayFailure(Status.DOES_NOT_HOLD, "event.missing", last + 1, event.plan(), event.sequence()));
        }
        versions.put(event.plan(), event.sequence());
        String kept = wanted.orElseGet(
                () -> events.isEmpty() ? event.plan() : events.getFirst().plan());
        if (event.plan().equals(kept)) {
            events.add(event);
        }
    }
}
