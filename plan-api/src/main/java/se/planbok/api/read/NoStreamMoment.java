package se.planbok.api.read;

import java.time.Instant;

/** A goal programme or an effect study was never at the version or the instant asked for. */
public abstract sealed class NoStreamMoment extends RuntimeException {

    private NoStreamMoment() {
        super(null, null, false, false);
    }

    /** The version asked for is none that the stream has had. */
    public static final class VersionUnknown extends NoStreamMoment {

        private final long version;
        private final long last;

        VersionUnknown(long version, long last) {
            this.version = version;
            this.last = last;
        }

        /** The version asked for. */
        public long version() {
            return version;
        }

        /** The stream's last version. */
        public long last() {
            return last;
        }
    }

    /** The stream has not come to the version that the read must see; asking again later may help. */
    public static final class NotReached extends NoStreamMoment {

        private final long version;
        private final long last;

        NotReached(long version, long last) {
            this.version = version;
            this.last = last;
        }

        /** The version asked for. */
        public long version() {
            return version;
        }

        /** The stream's last version. */
        public long last() {
            return last;
        }
    }

    /** The instant asked for lies before the stream was opened. */
    public static final class BeforeOpening extends NoStreamMoment {

        private final transient Instant instant;

        BeforeOpening(Instant instant) {
            this.instant = instant;
        }

        /** The instant asked for. */
        public Instant instant() {
            return instant;
        }
    }
}
