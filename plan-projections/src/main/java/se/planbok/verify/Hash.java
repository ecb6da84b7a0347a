package se.planbok.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A SHA-256 digest, and what the ledger makes of digests. A leaf, a node and a link of the chain never coincide. */
public final class Hash {

    /** The length of a digest in bytes. */
    public static final int BYTES = 32;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The digest of the texts or bytes one after another. */
    private static Hash ofAll(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return new Hash(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The digest of bytes. */
    public static Hash of(byte[] content) {
        return ofAll(content);
    }

    /** The digest of a text in UTF-8. */
    public static Hash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The leaf of the tree for an entry: SHA-256(0x00 ‖ entry), RFC 6962. */
    public static Hash leaf(String entry) {
        return ofAll(LEAF, entry.getBytes(StandardCharsets.UTF_8));
    }

    /** The node above two others: SHA-256(0x01 ‖ left ‖ right), RFC 6962. */
    public static Hash node(Hash left, Hash right) {
        return ofAll(NODE, left.bytes, right.bytes);
    }

    /** The root above leaves, whose number is a power of two, RFC 6962. */
    public static Hash tree(List<Hash> leaves) {
        int half = leaves.size() / 2;
        return half == 0
                ? leaves.getFirst()
                : node(tree(leaves.subList(0, half)), tree(leaves.subList(half, leaves.size())));
    }

    /** The link of the chain after another: SHA-256(before ‖ leaf). */
    public static Hash link(Hash before, Hash leaf) {
        return ofAll(before.bytes, leaf.bytes);
    }

    /**
     * The digest that these bytes are.
     *
     * @throws IllegalArgumentException when they are not 32
     */
    public static Hash ofBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A digest has " + BYTES + " bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /**
     * Reads what {@link #hex()} writes, and only that.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static Hash parse(String hex) {
        Hash hash = ofBytes(HexFormat.of().parseHex(hex));
        if (!hash.hex().equals(hex)) {
            throw new IllegalArgumentException("A digest is written in lower case");
        }
        return hash;
    }

    /** Its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** As 64 hexadecimal digits in lower case. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
