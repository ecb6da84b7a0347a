package se.planbok.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks an export of the ledger, {@code GET /planbok/v1/ledger/entries}, without asking the service anything.
 *
 * <p>Of the whole ledger it shows that no event was changed, added, removed or moved since the first checkpoint that
 * was signed after it, and against kept checkpoints that the signer has not done so either. Of a single stream it shows
 * that each event stands in the ledger as it is told, and that none is missing before the last one.
 */
public final class LedgerExport {

    private final BufferedReader lines;
    private final Collection<String> trusted;
    private final List<Checkpoint> kept;
    private final Consumer<Entry> reader;

    private LedgerExport(
            BufferedReader lines, Collection<String> trusted, List<Checkpoint> kept, Consumer<Entry> reader) {
        this.lines = lines;
        this.trusted = trusted;
        this.kept = kept;
        this.reader = reader;
    }

    /**
     * Checks an export.
     *
     * @param lines the export
     * @param trusted identifiers of the keys that are trusted; one is enough, those after it are endorsed
     * @param kept checkpoints from earlier, in order to see that the ledger has only grown since; those of a size that
     *     an export of a single stream is not of say nothing of it
     * @param reader is told each entry that follows from what stands before it; whether it can be believed is known
     *     when the verdict is
     * @return the verdict
     * @throws IOException when the export cannot be read
     */
    public static Verdict check(
            BufferedReader lines, Collection<String> trusted, List<Checkpoint> kept, Consumer<Entry> reader)
            throws IOException {
        return new LedgerExport(lines, trusted, kept, reader).check();
    }

    private Verdict check() throws IOException {
        Optional<ExportLine> first = next();
        if (first.isEmpty() || !(first.get() instanceof ExportLine.Head head)) {
            return Verdict.bad(0, BadEvent.at(0, Fault.UNREADABLE));
        }
        return head.streamId().isEmpty()
                ? checkWhole(head)
                : checkStream(head, head.streamId().get());
    }

    private Verdict checkWhole(ExportLine.Head head) throws IOException {
        LedgerCheck check = new LedgerCheck(new Keys(head.publicKeys(), trusted), kept);
        long position = Long.MIN_VALUE;
        Optional<BadEvent> bad = check.againstKept();
        while (bad.isEmpty()) {
            long index = check.head().size();
            String line = lines.readLine();
            if (line == null) {
                break;
            }
            Optional<ExportLine> read = read(line);
            if (read.isEmpty()) {
                bad = Optional.of(BadEvent.at(index, Fault.UNREADABLE));
            } else {
                switch (read.get()) {
                    case ExportLine.Head again -> bad = Optional.of(BadEvent.at(index, Fault.UNREADABLE));
                    case ExportLine.Signed signed -> bad = check.against(signed.checkpoint());
                    case ExportLine.Covered covered -> {
                        bad = inOrder(covered, index, position).or(() -> asSealed(covered));
                        position = covered.entry().position();
                        if (bad.isEmpty()) {
                            check.add(covered.entry(), covered.leaf());
                            reader.accept(covered.entry());
                            bad = check.againstKept();
                        }
                    }
                }
            }
        }
        long size = check.head().size();
        return bad.or(() -> size < head.entries() ? Optional.of(cutOff(head, size)) : Optional.empty())
                .or(() -> head.checkpoint().flatMap(check::against))
                .or(check::atEnd)
                .map(found -> Verdict.bad(Math.min(found.index(), size), found))
                .orElseGet(() -> Verdict.good(size));
    }

    private static BadEvent cutOff(ExportLine.Head head, long size) {
        return BadEvent.at(size, Fault.CUT_OFF).through(head.entries() - 1);
    }

    private static Optional<BadEvent> inOrder(ExportLine.Covered covered, long index, long position) {
        if (covered.index() > index) {
            return Optional.of(BadEvent.at(index, Fault.REMOVED).through(covered.index() - 1));
        }
        return covered.index() < index || covered.entry().position() <= position
                ? Optional.of(BadEvent.at(index, covered.entry(), Fault.ADDED))
                : Optional.empty();
    }

    private static Optional<BadEvent> asSealed(ExportLine.Covered covered) {
        return covered.entry().leaf().equals(covered.leaf())
                ? Optional.empty()
                : Optional.of(BadEvent.at(covered.index(), covered.entry(), Fault.CHANGED));
    }

    private Verdict checkStream(ExportLine.Head head, String stream) throws IOException {
        if (head.checkpoint().isEmpty()
                || !new Keys(head.publicKeys(), trusted)
                        .vouchFor(head.checkpoint().get())) {
            return Verdict.bad(0, BadEvent.at(0, Fault.NOT_SIGNED));
        }
        Checkpoint checkpoint = head.checkpoint().get();
        for (Checkpoint known : kept) {
            if (known.size() == checkpoint.size()
                    && !(known.root().equals(checkpoint.root()) && known.chain().equals(checkpoint.chain()))) {
                return Verdict.bad(0, BadEvent.at(0, Fault.NOT_AS_KEPT).through(checkpoint.size() - 1));
            }
        }
        Optional<Entry> before = Optional.empty();
        long count = 0;
        long index = -1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Optional<ExportLine> read = read(line);
            if (read.isEmpty() || !(read.get() instanceof ExportLine.Covered covered)) {
                return Verdict.bad(count, BadEvent.at(index + 1, Fault.UNREADABLE));
            }
            Optional<BadEvent> bad = ofStream(covered, stream, before, count, index)
                    .or(() -> asSealed(covered))
                    .or(() -> included(covered, checkpoint));
            if (bad.isPresent()) {
                return Verdict.bad(count, bad.get());
            }
            reader.accept(covered.entry());
            before = Optional.of(covered.entry());
            index = covered.index();
            count++;
        }
        return count == head.entries()
                ? Verdict.good(count)
                : Verdict.bad(count, BadEvent.at(index + 1, Fault.CUT_OFF));
    }

    /** Streams of different types may have the same identifier. */
    private static Optional<BadEvent> ofStream(
            ExportLine.Covered covered, String stream, Optional<Entry> before, long sequence, long after) {
        if (covered.entry().sequence() > sequence) {
            return Optional.of(BadEvent.at(covered.index(), covered.entry(), Fault.REMOVED));
        }
        return covered.entry().sequence() < sequence
                        || !covered.entry().streamId().equals(stream)
                        || before.filter(entry -> !entry.streamType()
                                        .equals(covered.entry().streamType()))
                                .isPresent()
                        || covered.index() <= after
                ? Optional.of(BadEvent.at(covered.index(), covered.entry(), Fault.ADDED))
                : Optional.empty();
    }

    private static Optional<BadEvent> included(ExportLine.Covered covered, Checkpoint checkpoint) {
        return Inclusion.holds(
                        covered.leaf(),
                        covered.index(),
                        checkpoint.size(),
                        covered.path().orElse(List.of()),
                        checkpoint.root())
                ? Optional.empty()
                : Optional.of(BadEvent.at(covered.index(), covered.entry(), Fault.NOT_INCLUDED));
    }

    private Optional<ExportLine> next() throws IOException {
        String line = lines.readLine();
        return line == null ? Optional.empty() : read(line);
    }

    private static Optional<ExportLine> read(String line) {
        try {
            return Optional.of(ExportLine.parse(line));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
