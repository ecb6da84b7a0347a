package se.planbok.view.finding;

import java.util.Optional;
import se.planbok.plan.finding.Acknowledgement;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.finding.Severity;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.SubjectKind;

/**
 * Something that does not add up, as the interface shows it.
 *
 * @param code what
 * @param severity how grave it is
 * @param subject the key of what it is about; a work item's is {@code activity/workItem}
 * @param kind what the subject is
 * @param expected what should be: a number, a day or a word; absent where the code says it all
 * @param actual what is, likewise
 * @param acknowledged whether somebody has said why it may stand
 * @param since the number of the event that began the unbroken stretch
 * @param rule the rule that was not followed, where the code says only that
 * @param acknowledgement by whom and why it may stand
 */
public record ShownFinding(
        FindingCode code,
        Severity severity,
        String subject,
        SubjectKind kind,
        Optional<Figure> expected,
        Optional<Figure> actual,
        boolean acknowledged,
        long since,
        Optional<String> rule,
        Optional<Acknowledged> acknowledgement) {

    /**
     * That somebody knows of a finding.
     *
     * @param by the opaque id of the person
     * @param reason why it may stand
     */
    public record Acknowledged(String by, String reason) {

        private static Acknowledged of(Acknowledgement acknowledgement) {
            return new Acknowledged(acknowledgement.by(), acknowledgement.reason());
        }
    }

    /** The finding as it is shown. */
    public static ShownFinding of(Finding finding) {
        return new ShownFinding(
                finding.code(),
                finding.code().severity(),
                finding.subject().key(),
                finding.subject().kind(),
                finding.expected(),
                finding.actual(),
                finding.acknowledgement().isPresent(),
                finding.since(),
                finding.rule(),
                finding.acknowledgement().map(Acknowledged::of));
    }
}
