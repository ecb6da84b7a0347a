package se.planbok.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    /** The key pair of RFC 8410, section 10. */
    private static final String PRIVATE = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----
            """;

    private static final String PUBLIC = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";

    @TempDir
    private Path folder;

    @Test
    void the_public_key_is_found_from_the_private_one() throws IOException {
        Path file = Files.writeString(folder.resolve("key.pem"), PRIVATE);
        assertThat(SigningKey.read(file).unendorsed().publicKey()).isEqualTo(PUBLIC);
    }

    @Test
    void a_key_is_made_once_and_kept_for_its_owner_alone() throws IOException {
        Path file = folder.resolve("data/ledger-key.pem");
        SigningKey made = SigningKey.readOrMake(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SigningKey.readOrMake(file).id()).isEqualTo(made.id());
        assertThat(SigningKey.readOrMake(folder.resolve("another.pem")).id()).isNotEqualTo(made.id());
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void what_is_not_such_a_key_is_refused() throws IOException {
        Path file = folder.resolve("key.pem");
        assertThatThrownBy(() -> SigningKey.read(file)).isInstanceOf(UncheckedIOException.class);
        for (String content : new String[] {"", PUBLIC, PRIVATE.replace("MC4C", "MC4D"), PRIVATE.replace("VhC", "")}) {
            Files.writeString(file, content);
            assertThatThrownBy(() -> SigningKey.read(file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("MC4");
        }
    }
}
