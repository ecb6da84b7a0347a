package se.planbok.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyLedgerTest {

    private static final KeyPair KEY = Ledgers.newKey();
    private static final String TRUSTED = LedgerKey.id(KEY.getPublic());

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return VerifyLedger.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String export(List<String> lines) throws Exception {
        return Files.write(folder.resolve("ledger.ndjson"), lines).toString();
    }

    @Test
    void a_good_export_ends_well_also_against_a_kept_checkpoint() throws Exception {
        List<Entry> entries = Ledgers.entries(9);
        Checkpoint kept = Ledgers.checkpoint(entries.subList(0, 4), KEY);
        Path file = Files.writeString(
                folder.resolve("checkpoint.json"),
                "{\"size\":4,\"root\":\"%s\",\"chain\":\"%s\",\"at\":\"2021-02-05T12:00:00Z\",\"key\":\"%s\",\"signature\":\"%s\"}"
                        .formatted(kept.root(), kept.chain(), kept.key(), kept.signature()));
        assertThat(run(export(Ledgers.whole(entries, KEY, 3)), TRUSTED, file.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("All 9 events hold");
        assertThat(run(export(Ledgers.whole(entries.subList(0, 3), KEY, 3)), TRUSTED, file.toString()))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("CUT_OFF at index 3");
    }

    @Test
    void a_bad_one_names_the_first_bad_event() throws Exception {
        List<String> lines = Ledgers.whole(Ledgers.entries(9), KEY, 100);
        lines.set(6, lines.get(6).replace("p-7f3a", "p-7f3b"));
        assertThat(run(export(lines), TRUSTED)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("BAD: CHANGED at index 5, position 11, rus-2022 event 2; 5 events before it hold");
    }

    @Test
    void what_cannot_be_checked_is_not_called_good() throws Exception {
        String file = export(List.of());
        assertThat(run()).isEqualTo(2);
        assertThat(run(folder.resolve("nothing").toString(), TRUSTED)).isEqualTo(2);
        assertThat(run(file, TRUSTED, file)).isEqualTo(2);
        assertThat(run(file, TRUSTED)).isEqualTo(1);
    }
}
