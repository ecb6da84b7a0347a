package se.planbok.plan.refusal;

import java.util.Comparator;
import java.util.List;

/** A command that rules refuse; nothing of its batch is kept. */
public final class PlanRefused extends RuntimeException {

    /** The order in which refusals are told (api.md, Errors). */
    private static final List<String> FOREMOST = List.of("R1", "R18", "R2", "R3", "R4", "R8", "R13");

    private static final Comparator<Refusal> ORDER = Comparator.comparingInt(PlanRefused::rank);

    private final long version;
    private final int command;
    private final transient List<Refusal> refusals;

    /**
     * @param version the version of the plan on which the batch was judged
     * @param command the command's place in its batch, from 0
     * @param refusals what the rules say; at least one
     */
    public PlanRefused(long version, int command, List<Refusal> refusals) {
        super(refusals.toString(), null, false, false);
        this.version = version;
        this.command = command;
        this.refusals = refusals.stream().sorted(ORDER).toList();
    }

    /** The version of the plan on which the batch was judged. */
    public long version() {
        return version;
    }

    /** The command's place in its batch, from 0. */
    public int command() {
        return command;
    }

    /** What the rules say, the foremost first. */
    public List<Refusal> refusals() {
        return refusals;
    }

    private static int rank(Refusal refusal) {
        int place = FOREMOST.indexOf(refusal.rule());
        return place >= 0
                ? place
                : FOREMOST.size() + Integer.parseInt(refusal.rule().substring(1));
    }
}
