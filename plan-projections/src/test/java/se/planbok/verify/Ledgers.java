package se.planbok.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

/** Ledgers made for tests: events, keys, checkpoints and exports. */
final class Ledgers {

    static final Instant NOON = Instant.parse("2021-02-05T12:00:00Z");

    private Ledgers() {}

    /** Events of the plans rus-2021 and rus-2022 by turns, at every other position. */
    static List<Entry> entries(long count) {
        return LongStream.range(0, count).mapToObj(Ledgers::entry).toList();
    }

    static Entry entry(long index) {
        return new Entry(
                2 * index + 1,
                "Plan",
                index % 2 == 0 ? "rus-2021" : "rus-2022",
                index / 2,
                new UUID(7, index),
                "DaysAllocated",
                1,
                NOON.plusMillis(index),
                "p-7f3a",
                "{\"activity\": \"a-1\", \"halfDays\":" + index + "}",
                "{}");
    }

    static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static LedgerKey endorsed(KeyPair next, KeyPair by) {
        String publicKey = LedgerKey.base64(next.getPublic());
        String id = LedgerKey.id(by.getPublic());
        return new LedgerKey(
                publicKey, Optional.of(id), Optional.of(sign(LedgerKey.endorsed(publicKey, id), by.getPrivate())));
    }

    static Checkpoint checkpoint(LedgerHead head, KeyPair key) {
        String id = LedgerKey.id(key.getPublic());
        String signature = sign(Checkpoint.signed(head.size(), head.root(), head.chain(), NOON, id), key.getPrivate());
        return new Checkpoint(head.size(), head.root(), head.chain(), NOON, id, signature);
    }

    static Checkpoint checkpoint(List<Entry> entries, KeyPair key) {
        LedgerHead head = LedgerHead.empty();
        entries.forEach(entry -> head.add(entry.leaf()));
        return checkpoint(head, key);
    }

    private static String sign(String text, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of an export of the whole, with a checkpoint after every {@code interval} entries and at the end. */
    static List<String> whole(List<Entry> entries, KeyPair key, int interval) {
        List<String> lines = new ArrayList<>();
        LedgerHead head = LedgerHead.empty();
        for (Entry entry : entries) {
            lines.add(new ExportLine.Covered(head.size(), entry, entry.leaf(), Optional.empty()).text());
            head.add(entry.leaf());
            if (head.size() % interval == 0 || head.size() == entries.size()) {
                lines.add(new ExportLine.Signed(checkpoint(head, key)).text());
            }
        }
        lines.addFirst(head(entries.size(), Optional.empty(), checkpoint(head, key), key));
        return lines;
    }

    /** The lines of an export of one plan. */
    static List<String> ofPlan(String plan, List<Entry> entries, KeyPair key) {
        List<Hash> leaves = entries.stream().map(Entry::leaf).toList();
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            if (entries.get(index).streamId().equals(plan)) {
                lines.add(new ExportLine.Covered(
                                index,
                                entries.get(index),
                                leaves.get(index),
                                Optional.of(ReferenceTree.path(index, leaves)))
                        .text());
            }
        }
        lines.addFirst(head(lines.size(), Optional.of(plan), checkpoint(entries, key), key));
        return lines;
    }

    private static String head(long entries, Optional<String> stream, Checkpoint checkpoint, KeyPair key) {
        return new ExportLine.Head(entries, stream, Optional.of(checkpoint), List.of(LedgerKey.first(key.getPublic())))
                .text();
    }

    static Verdict check(List<String> lines, KeyPair trusted, List<Checkpoint> kept) {
        return check(lines, List.of(LedgerKey.id(trusted.getPublic())), kept, new ArrayList<>());
    }

    static Verdict check(List<String> lines, Collection<String> trusted, List<Checkpoint> kept, List<Entry> read) {
        try {
            return LedgerExport.check(
                    new BufferedReader(new StringReader(String.join("\n", lines))), trusted, kept, read::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
