package se.planbok.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The lines of an export of the ledger, one JSON object each. The first says what it is, with the last checkpoint and
 * the keys. Then come the entries, with the texts as they are stored; in an export of the whole ledger each checkpoint
 * stands after the entry that it was signed at, in one of a single stream each entry has its proof of inclusion.
 */
public sealed interface ExportLine {

    /** The line as text, without its end. */
    String text();

    /**
     * The first line.
     *
     * @param entries how many lines with entries follow
     * @param streamId the stream that the export is of, empty for the whole ledger
     * @param checkpoint the last one, empty when nothing has been signed
     * @param publicKeys all keys, each after the one that endorses it
     */
    record Head(long entries, Optional<String> streamId, Optional<Checkpoint> checkpoint, List<LedgerKey> publicKeys)
            implements ExportLine {

        private static final String KIND = "planbok-ledger-export-1";

        @Override
        public String text() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("kind", KIND);
            members.put("entries", entries);
            streamId.ifPresent(id -> members.put("streamId", id));
            checkpoint.ifPresent(signed -> members.put("checkpoint", Signed.members(signed)));
            members.put("publicKeys", publicKeys.stream().map(Head::members).toList());
            return CanonicalJson.write(members);
        }

        private static Map<String, Object> members(LedgerKey key) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("publicKey", key.publicKey());
            key.endorsedBy().ifPresent(before -> members.put("endorsedBy", before));
            key.endorsement().ifPresent(word -> members.put("endorsement", word));
            return members;
        }

        private static Head of(Members line) {
            if (!line.text("kind").equals(KIND)) {
                throw new IllegalArgumentException("Not an export of a ledger");
            }
            return new Head(
                    line.whole("entries"),
                    line.optionalText("streamId"),
                    line.has("checkpoint") ? Optional.of(Checkpoint.of(line.object("checkpoint"))) : Optional.empty(),
                    line.objects("publicKeys").stream().map(LedgerKey::of).toList());
        }
    }

    /**
     * An entry.
     *
     * @param index its place in the ledger
     * @param entry what is stored
     * @param leaf the leaf that the ledger has of it
     * @param path its proof of inclusion under the last checkpoint, in an export of a single stream
     */
    record Covered(long index, Entry entry, Hash leaf, Optional<List<Hash>> path) implements ExportLine {

        @Override
        public String text() {
            Map<String, Object> members = entry.members();
            members.put("index", index);
            members.put("payload", entry.payload());
            members.put("metadata", entry.metadata());
            members.put("leaf", leaf.hex());
            path.ifPresent(
                    hashes -> members.put("path", hashes.stream().map(Hash::hex).toList()));
            return CanonicalJson.write(members);
        }

        private static Covered of(Members line) {
            return new Covered(
                    line.whole("index"),
                    new Entry(
                            line.whole("position"),
                            line.text("streamType"),
                            line.text("streamId"),
                            line.whole("sequence"),
                            UUID.fromString(line.text("id")),
                            line.text("type"),
                            line.whole("revision"),
                            Instant.parse(line.text("at")),
                            line.text("person"),
                            line.text("payload"),
                            line.text("metadata")),
                    Hash.parse(line.text("leaf")),
                    line.has("path") ? Optional.of(line.hashes("path")) : Optional.empty());
        }
    }

    /**
     * A checkpoint.
     *
     * @param checkpoint signed after the entries before this line
     */
    record Signed(Checkpoint checkpoint) implements ExportLine {

        @Override
        public String text() {
            return CanonicalJson.write(Map.of("checkpoint", members(checkpoint)));
        }

        private static Map<String, Object> members(Checkpoint checkpoint) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("size", checkpoint.size());
            members.put("root", checkpoint.root().hex());
            members.put("chain", checkpoint.chain().hex());
            members.put("at", Entry.text(checkpoint.at()));
            members.put("key", checkpoint.key());
            members.put("signature", checkpoint.signature());
            return members;
        }
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when it is none
     */
    static ExportLine parse(String line) {
        try {
            Members members = Members.of(JsonText.parse(line));
            if (members.has("kind")) {
                return Head.of(members);
            }
            return members.has("checkpoint")
                    ? new Signed(Checkpoint.of(members.object("checkpoint")))
                    : Covered.of(members);
        } catch (NotCanonical | DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
