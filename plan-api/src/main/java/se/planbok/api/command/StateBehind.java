package se.planbok.api.command;

/** The state that decided was behind the database: it must be read anew and the commands decided again. */
public final class StateBehind extends RuntimeException {

    /** @param plan the plan whose state was behind */
    public StateBehind(String plan) {
        super(plan, null, false, false);
    }
}
