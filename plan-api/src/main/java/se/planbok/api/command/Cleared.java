package se.planbok.api.command;

import se.planbok.plan.finding.Finding;

/**
 * A finding that a step ended.
 *
 * @param code what was found
 * @param subject key of what it was about
 */
record Cleared(String code, String subject) {

    static Cleared of(Finding finding) {
        return new Cleared(finding.code().name(), finding.subject().key());
    }
}
