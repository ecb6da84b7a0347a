package se.planbok.api.read;

/** The report of a period was asked for that is not closed at the moment asked for. */
public final class NoSuchPeriod extends RuntimeException {

    private final String plan;
    private final String period;

    /**
     * @param plan the plan
     * @param period the period's key
     */
    public NoSuchPeriod(String plan, String period) {
        super(period, null, false, false);
        this.plan = plan;
        this.period = period;
    }

    /** The plan. */
    public String plan() {
        return plan;
    }

    /** The period's key. */
    public String period() {
        return period;
    }
}
