package se.planbok.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The signed state of the ledger at a size. Who has one can later show that the ledger was then what it is said to have
 * been, or that it was not.
 *
 * @param size how many entries
 * @param root of the tree
 * @param chain the end of the chain
 * @param at when it was signed
 * @param key the identifier of the key that signed, see {@link LedgerKey#id()}
 * @param signature Ed25519 over {@link #signed()} in UTF-8, in Base64
 */
public record Checkpoint(long size, Hash root, Hash chain, Instant at, String key, String signature) {

    private static final String KIND = "planbok-ledger-checkpoint-1";

    /** The text that is signed: canonical JSON of all but the signature, and what kind of text it is. */
    public String signed() {
        return signed(size, root, chain, at, key);
    }

    /** The text that is to be signed. */
    public static String signed(long size, Hash root, Hash chain, Instant at, String key) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", KIND);
        members.put("size", size);
        members.put("root", root.hex());
        members.put("chain", chain.hex());
        members.put("at", Entry.text(at));
        members.put("key", key);
        return CanonicalJson.write(members);
    }

    /**
     * Reads a checkpoint as the service answers it; what else the answer says is passed over.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Checkpoint parse(String json) {
        return of(Members.of(JsonText.parse(json)));
    }

    static Checkpoint of(Members members) {
        try {
            return new Checkpoint(
                    members.whole("size"),
                    Hash.parse(members.text("root")),
                    Hash.parse(members.text("chain")),
                    Instant.parse(members.text("at")),
                    members.text("key"),
                    members.text("signature"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A checkpoint's time is an instant", e);
        }
    }
}
