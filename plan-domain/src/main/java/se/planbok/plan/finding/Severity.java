package se.planbok.plan.finding;

/** How grave a finding is. */
public enum Severity {
    /** Must be acknowledged with a reason before the plan is submitted. */
    BLOCKING,
    /** Should be looked at. */
    WARNING,
    /** Good to know. */
    INFO
}
