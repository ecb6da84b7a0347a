package se.planbok.api.command;

/** The state that decided was behind the database: it must be read anew and the commands decided again. */
public final class StateBehind extends RuntimeException {

    private final String plan;

    /** @param plan the plan whose state was behind */
    public StateBehind(String plan) {
        super(plan, null, false, false);
        this.plan = plan;
    }

    /** The plan whose state was behind: the one that was addressed, or next year's. */
    public String plan() {
        return plan;
    }
}
