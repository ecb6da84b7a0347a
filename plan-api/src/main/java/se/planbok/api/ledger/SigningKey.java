package se.planbok.api.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import se.planbok.verify.LedgerKey;

/** The Ed25519 key that checkpoints are signed with. */
public final class SigningKey {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int LINE = 64;

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private SigningKey(KeyPair pair) {
        privateKey = pair.getPrivate();
        publicKey = pair.getPublic();
    }

    /**
     * The key in a file.
     *
     * @param file PKCS#8 in PEM, as {@code openssl genpkey -algorithm ed25519} writes it
     * @throws UncheckedIOException when it cannot be read
     * @throws IllegalArgumentException when it holds no such key
     */
    public static SigningKey read(Path file) {
        try {
            String pem = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (!pem.startsWith(BEGIN) || !pem.endsWith(END)) {
                throw new IllegalArgumentException(file + " is not a private key in PEM (PKCS#8)");
            }
            byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(BEGIN.length(), pem.length() - END.length()));
            return new SigningKey(pair((EdECPrivateKey)
                    KeyFactory.getInstance(LedgerKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded))));
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger's key cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " holds no Ed25519 key", e);
        }
    }

    /**
     * The key in a file, made and kept there, for its owner's eyes alone, when there is none.
     *
     * @throws UncheckedIOException when it cannot be read or written
     * @throws IllegalArgumentException when it holds no such key
     */
    public static SigningKey readOrMake(Path file) {
        if (!Files.exists(file)) {
            try {
                make(file.toAbsolutePath());
            } catch (IOException e) {
                throw new UncheckedIOException("The ledger's key cannot be kept", e);
            }
        }
        return read(file);
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path made = Files.createTempFile(file.getParent(), "ledger", ".tmp", forOwnerAlone());
        try {
            String pem = BEGIN + "\n"
                    + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(newPrivateKey()) + "\n" + END
                    + "\n";
            try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(made, file);
        } catch (FileAlreadyExistsException anotherWasQuicker) {
            Files.delete(made);
        }
    }

    private static FileAttribute<?>[] forOwnerAlone() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] newPrivateKey() {
        try {
            return KeyPairGenerator.getInstance(LedgerKey.ALGORITHM)
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    /** Java has no way of its own from a private key to its public one, but makes both of the same 32 random bytes. */
    private static KeyPair pair(EdECPrivateKey key) throws GeneralSecurityException {
        byte[] seed = key.getBytes().orElseThrow(() -> new GeneralSecurityException("The key cannot be read"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance(LedgerKey.ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
        KeyPair pair = generator.generateKeyPair();
        if (!pair.getPrivate().equals(key)) {
            throw new GeneralSecurityException("The public key cannot be found");
        }
        return pair;
    }

    /** What it is called. */
    public String id() {
        return LedgerKey.id(publicKey);
    }

    /** Its public part, on nobody's word. */
    LedgerKey unendorsed() {
        return LedgerKey.first(publicKey);
    }

    /** Its public part, on the word of the key before it. */
    LedgerKey endorsedBy(SigningKey before) {
        String encoded = LedgerKey.base64(publicKey);
        return new LedgerKey(
                encoded, Optional.of(before.id()), Optional.of(before.sign(LedgerKey.endorsed(encoded, before.id()))));
    }

    /** The signature of a text in UTF-8, in Base64. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(LedgerKey.ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The ledger's key does not sign", e);
        }
    }

    /** Gives bytes that are known already where random ones are asked for. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] asked) {
            System.arraycopy(bytes, 0, asked, 0, asked.length);
        }
    }
}
