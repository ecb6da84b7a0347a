package se.planbok.api.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Subject;

/** A merge would set what others have changed since the scenario branched off. Nothing is kept. */
public final class ScenarioClash extends RuntimeException {

    private final long version;
    private final transient List<Clash> clashes;

    /**
     * @param version the version of the plan that the merge was held against
     * @param clashes what it would overwrite; at least one
     */
    ScenarioClash(long version, List<Clash> clashes) {
        super(clashes.toString(), null, false, false);
        this.version = version;
        this.clashes = List.copyOf(clashes);
    }

    /** The version of the plan that the merge was held against. */
    public long version() {
        return version;
    }

    /** What the merge would overwrite, in the order of its commands. */
    public List<Clash> clashes() {
        return clashes;
    }

    /**
     * A figure that others have changed and the merge would set.
     *
     * @param command the place of the command among all of the scenario's, from 0
     * @param subject what in the plan it tells of
     * @param figure its name in the decision log's {@code before} and {@code after}
     * @param before as it was in the scenario before the command; absent where it was not there
     * @param now as it is in the plan; absent where it is not there
     * @param wanted what the merge would make it; absent where it would take it away
     * @param changed the plan's last event about the subject since the scenario branched off
     */
    public record Clash(
            int command,
            Subject subject,
            String figure,
            Optional<Object> before,
            Optional<Object> now,
            Optional<Object> wanted,
            Optional<Changed> changed) {

        Clash with(Changed last) {
            return new Clash(command, subject, figure, before, now, wanted, Optional.of(last));
        }
    }

    /**
     * Where to look.
     *
     * @param sequence the event's number
     * @param at when it was recorded, UTC
     * @param by the opaque id of who recorded it
     */
    public record Changed(long sequence, Instant at, String by) {}
}
