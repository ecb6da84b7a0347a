package se.planbok.api.command;

import java.util.Optional;
import se.planbok.plan.PlanCommands;

/**
 * A batch of commands as it came.
 *
 * @param commands the batch, with who sends it and the version expected
 * @param repeatable how a repeated request is recognised
 * @param dryRun whether it is only to be tried
 */
public record CommandRequest(PlanCommands commands, Optional<Repeatable> repeatable, boolean dryRun) {

    /**
     * A request that may be sent again.
     *
     * @param key its {@code Idempotency-Key}
     * @param digest of its body; the same key with another body is another request
     */
    public record Repeatable(String key, byte[] digest) {

        /** Copies the digest. */
        public Repeatable {
            digest = digest.clone();
        }

        @Override
        public byte[] digest() {
            return digest.clone();
        }
    }
}
