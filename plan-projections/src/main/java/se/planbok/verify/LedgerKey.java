package se.planbok.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A public key that checkpoints are signed with, and the word of the key before it that it may.
 *
 * @param publicKey an Ed25519 key, X.509 SubjectPublicKeyInfo in Base64 (the body of a PEM file)
 * @param endorsedBy the identifier of the key before it; empty for the first, and after a key was lost
 * @param endorsement that key's signature over {@link #endorsed}, in Base64
 */
public record LedgerKey(String publicKey, Optional<String> endorsedBy, Optional<String> endorsement) {

    /** The kind of signature. */
    public static final String ALGORITHM = "Ed25519";

    private static final String KIND = "planbok-ledger-key-1";
    private static final int ID_DIGITS = 32;

    /** A key on nobody's word. */
    public static LedgerKey first(PublicKey key) {
        return new LedgerKey(base64(key), Optional.empty(), Optional.empty());
    }

    /** What the key is called: the first 32 hexadecimal digits of the SHA-256 of its encoding. */
    public String id() {
        return id(publicKey);
    }

    /** What a key is called. */
    public static String id(PublicKey key) {
        return id(base64(key));
    }

    /** The encoding of a key, in Base64. */
    public static String base64(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** The text that the key before signs. */
    public static String endorsed(String publicKey, String endorsedBy) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", KIND);
        members.put("key", id(publicKey));
        members.put("publicKey", publicKey);
        members.put("endorsedBy", endorsedBy);
        return CanonicalJson.write(members);
    }

    /** Whether the checkpoint is signed with this key. */
    public boolean hasSigned(Checkpoint checkpoint) {
        return checkpoint.key().equals(id()) && hasSigned(checkpoint.signed(), checkpoint.signature());
    }

    /** Whether this key has given its word for the other. */
    public boolean hasEndorsed(LedgerKey next) {
        return next.endorsedBy().equals(Optional.of(id()))
                && next.endorsement()
                        .filter(word -> hasSigned(endorsed(next.publicKey(), id()), word))
                        .isPresent();
    }

    private boolean hasSigned(String text, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notASignatureOfThisKey) {
            return false;
        }
    }

    static LedgerKey of(Members members) {
        return new LedgerKey(
                members.text("publicKey"), members.optionalText("endorsedBy"), members.optionalText("endorsement"));
    }

    private static String id(String publicKey) {
        try {
            return Hash.of(Base64.getDecoder().decode(publicKey)).hex().substring(0, ID_DIGITS);
        } catch (IllegalArgumentException notBase64) {
            return Hash.of(publicKey).hex().substring(0, ID_DIGITS);
        }
    }
}
