package se.planbok.view.store;

import java.time.Instant;

/** There is no such plan, or the plan was never at the version or the instant asked for. */
public abstract sealed class NoSuchMoment extends RuntimeException {

    private final String plan;

    private NoSuchMoment(String plan, String message) {
        super(message, null, false, false);
        this.plan = plan;
    }

    /** The plan that was asked for. */
    public String plan() {
        return plan;
    }

    /** The plan has no event. */
    public static final class PlanUnknown extends NoSuchMoment {

        PlanUnknown(String plan) {
            super(plan, "There is no plan " + plan);
        }
    }

    /** The version asked for is none that the plan has had. */
    public static final class VersionUnknown extends NoSuchMoment {

        private final long version;
        private final long last;

        /**
         * @param plan the plan
         * @param version the version asked for
         * @param last the last version that there is
         */
        public VersionUnknown(String plan, long version, long last) {
            super(plan, "The plan %s has had no version %d, its last is %d".formatted(plan, version, last));
            this.version = version;
            this.last = last;
        }

        /** The version asked for. */
        public long version() {
            return version;
        }

        /** The plan's last version. */
        public long last() {
            return last;
        }
    }

    /** The instant asked for lies before the plan was opened. */
    public static final class BeforeOpening extends NoSuchMoment {

        private final Instant instant;

        BeforeOpening(String plan, Instant instant) {
            super(plan, "The plan %s was not opened at %s".formatted(plan, instant));
            this.instant = instant;
        }

        /** The instant asked for. */
        public Instant instant() {
            return instant;
        }
    }
}
