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
import se.planbok.verify.Checkpoint;
import se.planbok.verify.ExportLine;
import se.planbok.verify.LedgerExport;
import se.planbok.verify.LedgerKey;
import se.planbok.verify.NotCanonical;
import se.planbok.verify.Verdict;
import tools.jackson.core.JacksonException;

/**
 * The history of a file: CloudEvents, one a line, of one stream or of several one after another or mixed; or an export of
 * the ledger, whole or of one stream, which is checked on the way. The events are kept of the one that is answered of
 * and of what that rests on, of the others their number.
 */
final class ExportedHistory {

    private final Optional<StreamName> wanted;
    private final SequencedMap<StreamName, Long> versions = new TreeMap<>();
    private final SequencedMap<StreamName, List<ExportedEvent>> events = new TreeMap<>();
    private Optional<Checked> checked = Optional.empty();
    private boolean whole;
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

    private ExportedHistory(Optional<StreamName> wanted) {
        this.wanted = wanted;
    }

    /**
     * Reads a file.
     *
     * @param wanted what to keep the events of; the first plan and the first of the others unless said
     * @param keys the keys to trust; the file's own when there are none
     * @param checkpoints files of kept checkpoints
     * @throws ReplayFailure when it is no export, does not hold or has a gap
     * @throws IOException when a file cannot be read
     */
    static ExportedHistory read(Path file, Optional<StreamName> wanted, List<String> keys, List<Path> checkpoints)
            throws IOException {
        ExportedHistory history = new ExportedHistory(wanted);
        Optional<ExportLine.Head> ledger = ledger(file);
        if (ledger.isPresent()) {
            history.check(file, ledger.get(), keys, checkpoints);
            history.whole = ledger.get().streamId().isEmpty();
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

    /** The last version of each stream: plans first, by identifier. */
    SequencedMap<StreamName, Long> versions() {
        return versions;
    }

    /** Whether it is all that the service had. */
    boolean isWhole() {
        return whole;
    }

    /** What the check has shown; empty where the file carries no chain. */
    Optional<Checked> checked() {
        return checked;
    }

    /**
     * What was asked for; or else the only plan, or where there is none the only one that there is.
     *
     * @throws ReplayFailure when it is not there, or there are several and none was asked for
     */
    StreamName chosen() {
        if (wanted.isPresent()) {
            return wanted.filter(versions::containsKey)
                    .orElseThrow(() -> new ReplayFailure(
                            Status.NOT_THERE,
                            "unknown." + wanted.get().kind(),
                            wanted.get().id(),
                            List.copyOf(versions.keySet())));
        }
        if (versions.isEmpty()) {
            throw new ReplayFailure(Status.NOT_THERE, "nothing");
        }
        List<StreamName> plans =
                versions.keySet().stream().filter(StreamName::isPlan).toList();
        List<StreamName> possible = plans.isEmpty() ? List.copyOf(versions.keySet()) : plans;
        if (possible.size() > 1) {
            throw new ReplayFailure(Status.NOT_DONE, plans.isEmpty() ? "several" : "plan.several", possible);
        }
        return possible.getFirst();
    }

    /** The events of what is {@link #chosen}, or of what that rests on; empty where the file has none. */
    List<ExportedEvent> events(StreamName stream) {
        return events.getOrDefault(stream, List.of());
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
        long last = versions.getOrDefault(event.stream(), -1L);
        if (event.sequence() != last + 1 && gap.isEmpty()) {
            gap = Optional.of(new ReplayFailure(
                    Status.DOES_NOT_HOLD,
                    "event.missing",
                    last + 1,
                    event.stream().id(),
                    event.sequence()));
        }
        versions.put(event.stream(), event.sequence());
        if (isKept(event.stream())) {
            events.computeIfAbsent(event.stream(), stream -> new ArrayList<>()).add(event);
        }
    }

    private boolean isKept(StreamName stream) {
        return wanted.map(one -> one.needs(stream))
                .orElseGet(() -> events.containsKey(stream)
                        || events.keySet().stream().noneMatch(kept -> kept.isPlan() == stream.isPlan()));
    }
}
