package se.planbok.api.command;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import se.planbok.api.command.form.IdempotencyKey;
import se.planbok.api.history.StreamId;
import se.planbok.plan.Plan;
import se.planbok.plan.PlanCommands;

/**
 * A batch of commands as it came.
 *
 * @param commands the batch, with who sends it and the version expected
 * @param repeatable how a repeated request is recognised
 * @param dryRun whether it is only to be tried
 * @param guard what must hold of what it comes to, beside the rules
 */
public record CommandRequest(PlanCommands commands, Optional<Repeatable> repeatable, boolean dryRun, Guard guard)
        implements Request {

    /** A request that only the rules judge. */
    public CommandRequest(PlanCommands commands, Optional<Repeatable> repeatable, boolean dryRun) {
        this(commands, repeatable, dryRun, Guard.NONE);
    }

    @Override
    public StreamId stream() {
        return new StreamId(Plan.TYPE, commands.planId());
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

        /**
         * How a request is recognised when it comes again.
         *
         * @param owner the person who sends it
         * @param header its {@code Idempotency-Key}; null where it was not sent
         * @param said all that makes it this request, in order
         * @return empty where it has no key
         * @throws se.planbok.api.command.form.MalformedRequest when the header has the wrong form
         */
        public static Optional<Repeatable> of(String owner, String header, byte[]... said) {
            return IdempotencyKey.parse(header).map(key -> new Repeatable(owner, key.text(), digest(said)));
        }

        private static byte[] digest(byte[]... said) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (byte[] part : said) {
                    digest.update(part);
                }
                return digest.digest();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }
}
