package se.planbok.plan.value;

/** What kind of effort an activity is. */
public enum ActivityKind {
    /** Goes on all year (löpande). */
    ONGOING,
    /** A development effort of its own (särskild utvecklingsinsats); has a priority. */
    SPECIAL,
    /** Done only if something happens (eventuell); may have days set aside. */
    CONTINGENT
}
