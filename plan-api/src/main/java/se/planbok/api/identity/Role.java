package se.planbok.api.identity;

/** What a person may do. */
public enum Role {
    /** Plans: sends commands. */
    PLANNER,
    /** Decides: sends commands. */
    DECIDER,
    /** Audits: reads everything, also what was refused. */
    AUDITOR,
    /** Reads. */
    READER,
    /** Looks after the directory of people and the service; sends no commands. */
    ADMIN;

    /** Whether commands may be sent in this role. */
    public boolean sendsCommands() {
        return switch (this) {
            case PLANNER, DECIDER -> true;
            case AUDITOR, READER, ADMIN -> false;
        };
    }
}
