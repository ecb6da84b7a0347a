package se.planbok.view.store;

/** A view does not show what was asked for yet; asking again later may help. */
public abstract sealed class ViewBehind extends RuntimeException {

    private final String view;
    private final String plan;

    private ViewBehind(String view, String plan, String message, Throwable cause) {
        super(message, cause);
        this.view = view;
        this.plan = plan;
    }

    /** The view's name. */
    public String view() {
        return view;
    }

    /** The plan that was asked for. */
    public String plan() {
        return plan;
    }

    /** The view did not come as far in the time given. */
    public static final class NotCaughtUp extends ViewBehind {

        private final long version;
        private final long reached;

        /**
         * @param view the view's name
         * @param plan the plan
         * @param version the version asked for
         * @param reached the version that the view shows
         */
        public NotCaughtUp(String view, String plan, long version, long reached) {
            super(
                    view,
                    plan,
                    "The view %s of %s is at version %d, not yet at %d".formatted(view, plan, reached, version),
                    null);
            this.version = version;
            this.reached = reached;
        }

        /** The version asked for. */
        public long version() {
            return version;
        }

        /** The version that the view shows; −1 when it does not show the plan yet. */
        public long reached() {
            return reached;
        }
    }

    /** The view has stopped at an event that it could not take, and is an operator's matter. */
    public static final class ViewStopped extends ViewBehind {

        ViewStopped(String view, String plan, String reason, Throwable cause) {
            super(view, plan, "The view %s has stopped: %s".formatted(view, reason), cause);
        }
    }
}
