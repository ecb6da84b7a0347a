package se.planbok.view.finding;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.planbok.plan.finding.Acknowledgement;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.finding.Severity;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;
import se.planbok.view.fold.Addressed;

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
        Optional<Acknowledged> acknowledgement)
        implements Addressed {

    /** What may be said of things of several kinds, whose keys may be alike. */
    private static final Set<FindingCode> OF_SEVERAL_KINDS = EnumSet.of(
            FindingCode.OVERSPENT_MONEY,
            FindingCode.RULE_NOT_FOLLOWED,
            FindingCode.SPLIT_SUSPECTED,
            FindingCode.DECISION_DUE);

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

    /**
     * Its code and subject. The kind stands between them where the code may be about several, and the rule last where
     * there is one.
     */
    @Override
    public List<String> address() {
        return Stream.of(
                        Optional.of(code.name()),
                        Optional.of(kind.name()).filter(some -> OF_SEVERAL_KINDS.contains(code)),
                        Optional.of(subject),
                        rule)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Subject about() {
        return new Subject(kind, subject);
    }
}
