package se.planbok.api.command;

import java.util.Optional;
import se.planbok.plan.PlanCommands;

/**
 * A batch of commands as it came.
 *
 * @param commands the batch, with who sends it and the version expected
 * @param repeatable how a repeated request is recognised
 * @param dryRun whether it is only to be tried
 * @param guard what must hold of what it comes to, beside the rules
 */
public record CommandRequest(PlanCommands commands, Optional<Repeatable> repeatable, boolean dryRun, Guard guard) {

    /** A request that only the rules judge. */
    public CommandRequest(PlanCommands commands, Optional<Repeatable> repeatable, boolean dryRun) {
        this(commands, repeatable, dryRun, Guard.NONE);
    }

    /**
     * A request that may be sent again.
     *
     * @param owner whose key it is: the person who sends it, or a part of the service
     * @param key its {@code Idempotency-Key}
     * @param digest of its body; the same key with another body is another request
     */
    public record Repeatable(String owner, String key, byte[] digest) {

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
