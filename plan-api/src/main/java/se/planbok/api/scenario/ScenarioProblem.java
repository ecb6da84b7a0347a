package se.planbok.api.scenario;

/** Something about a scenario stands in the way. */
public abstract sealed class ScenarioProblem extends RuntimeException {

    private final String key;

    private ScenarioProblem(String key) {
        super(key, null, false, false);
        this.key = key;
    }

    /** The scenario's key. */
    public String key() {
        return key;
    }

    /** The plan has no such scenario. */
    public static final class Unknown extends ScenarioProblem {

        Unknown(String key) {
            super(key);
        }
    }

    /** The plan has a scenario of that key. */
    public static final class KeyInUse extends ScenarioProblem {

        KeyInUse(String key) {
            super(key);
        }
    }

    /** The scenario has no commands to merge. */
    public static final class Empty extends ScenarioProblem {

        Empty(String key) {
            super(key);
        }
    }

    /** The scenario is merged, and so at its end. */
    public static final class Merged extends ScenarioProblem {

        private final long version;

        Merged(String key, long version) {
            super(key);
            this.version = version;
        }

        /** The version that the plan came to. */
        public long version() {
            return version;
        }
    }
}
