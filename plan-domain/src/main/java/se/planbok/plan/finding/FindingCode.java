package se.planbok.plan.finding;

import static se.planbok.plan.finding.Severity.BLOCKING;
import static se.planbok.plan.finding.Severity.INFO;
import static se.planbok.plan.finding.Severity.WARNING;

/** What can fail to add up (domain.md, Findings); what is expected and what is found stands at each. */
public enum FindingCode {
    /** Capacity / allocated days. */
    CAPACITY_EXCEEDED(BLOCKING),
    /** A line's upper amount / what is committed on it. */
    LINE_OVERDRAWN(BLOCKING),
    /** All lines' lower amounts / confirmed funding. */
    PLAN_UNDERFUNDED(BLOCKING),
    /** Confirmed funding above the lower amounts / committed above the lower bounds (R4). */
    RANGE_OVERCOMMITTED(BLOCKING),
    /** The lowest threshold passed / what delegated reservations for one thing come to together (R7). */
    SPLIT_SUSPECTED(BLOCKING),
    /** A rule's limit / the figure that passed it, in stated history where no other finding says the same. */
    RULE_NOT_FOLLOWED(WARNING),
    /** All lines' upper amounts / confirmed and expected funding. */
    RANGE_UNFUNDED(INFO),
    /** All earmarks to an activity / the larger of reserved and spent for it. */
    EARMARK_NOT_HONOURED(WARNING),
    /**
     * Surplus carried from a year, as far as that year's figures still cover it / reservations carried from it, or all
     * that was carried where it is no longer covered.
     */
    CARRY_OVER_UNFUNDED(WARNING),
    /** Need YES / no money: neither reservation, nomination, line of its own nor outside funding. */
    CASH_NEED_UNMET(WARNING),
    /** Need NONE / money reserved. */
    CASH_NEED_DENIED(WARNING),
    /** A reservation's amount, or a line's upper amount / spent. */
    OVERSPENT_MONEY(WARNING),
    /** An activity's allocated days / the days spent on it. */
    OVERSPENT_DAYS(WARNING),
    /** A special activity without days. */
    NO_DAYS(WARNING),
    /** Day of the first approval / the earliest day before it on which a work item was done. */
    DONE_BEFORE_APPROVAL(WARNING),
    /** The least that was aimed at of a point / how many were done when its time was over, once that is closed. */
    TARGET_MISSED(WARNING),
    /** The authority that must be told of what was decided under delegation / nothing, until it is told (R5). */
    DUTY_TO_INFORM(WARNING),
    /** The day on which a decision was awaited / nothing; that day has passed. */
    DECISION_DUE(INFO),
    /** A year of a goal programme that has ended / nothing, until the goal is assessed for it. */
    GOAL_NOT_ASSESSED(INFO),
    /** Days, or a delegation threshold / the days, or kronor, of an initiative whose effects nobody follows. */
    EFFECT_STUDY_MISSING(INFO);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** How grave it is. */
    public Severity severity() {
        return severity;
    }
}
