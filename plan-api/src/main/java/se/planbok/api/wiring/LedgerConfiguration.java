package se.planbok.api.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import se.planbok.api.ledger.LedgerKeys;
import se.planbok.api.ledger.LedgerReads;
import se.planbok.api.ledger.Sealer;
import se.planbok.api.ledger.SigningKey;

/** The ledger: who seals, with what key, and who answers about it. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    /** Where the key is kept below the data directory when no other place is named. */
    private static final String KEY_FILE = "ledger-key.pem";

    /** Said instead of a file when the former key cannot endorse the new one. */
    private static final String LOST = "lost";

    /**
     * @param key file of the key (PKCS#8 in PEM); of the node's own making below the data directory unless said
     * @param former file of the key before it, or {@code lost}; only at the change of keys
     */
    @Bean
    LedgerKeys ledgerKeys(
            @Value("${planbok.ledger.key:}") String key,
            @Value("${planbok.ledger.former-key:}") String former,
            @Value("${planbok.data-dir:./data}") String dataDirectory) {
        SigningKey current = StringUtils.hasText(key)
                ? SigningKey.read(Path.of(key))
                : SigningKey.readOrMake(Path.of(dataDirectory, KEY_FILE));
        boolean isLost = former.equals(LOST);
        Optional<SigningKey> before = StringUtils.hasText(former) && !isLost
                ? Optional.of(SigningKey.read(Path.of(former)))
                : Optional.empty();
        return new LedgerKeys(current, before, isLost);
    }

    @Bean
    Sealer sealer(DataSource database, LedgerKeys keys, Clock clock, MeterRegistry meters) {
        return new Sealer(database, keys, clock, meters);
    }

    @Bean
    LedgerReads ledgerReads(DataSource database, LedgerKeys keys, Sealer sealer) {
        return new LedgerReads(database, keys, sealer);
    }
}
