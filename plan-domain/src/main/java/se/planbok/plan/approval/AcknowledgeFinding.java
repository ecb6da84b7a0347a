package se.planbok.plan.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.ReasonRequired;
import se.planbok.plan.event.FindingAcknowledged;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.finding.Finding;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;

/**
 * Says why a finding may stand. That holds for the figures as they are, and ends when they get worse. Saying the same
 * again of the same figures changes nothing; another person, another reason or other figures renew it.
 *
 * @param code what is found
 * @param subject the key of what it is about; a work item's is {@code activity/workItem}
 * @param kind what the subject is, where the code may be about several kinds
 * @param rule the rule that was not followed, where the code says only that
 */
@ReasonRequired
public record AcknowledgeFinding(FindingCode code, Text subject, Optional<SubjectKind> kind, Optional<Text> rule)
        implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        List<Finding> named =
                plan.findings().list().stream().filter(this::names).toList();
        judgement.found(code.name(), subject.text(), !named.isEmpty());
        judgement.settleNames();
        Finding finding = named.getFirst();
        judgement.fits(
                named.size() == 1,
                finding.subject().kind(),
                subject,
                Misfit.FINDING_AMBIGUOUS,
                named.stream().map(AcknowledgeFinding::told).collect(Collectors.joining(", ")));
        judgement.settleNames();
        if (finding.isAcknowledged(judgement.by(), judgement.circumstances().reason())) {
            return List.of();
        }
        return List.of(new FindingAcknowledged(
                code.name(),
                finding.subject().kind(),
                subject.text(),
                finding.rule(),
                finding.expected(),
                finding.actual()));
    }

    private boolean names(Finding finding) {
        return finding.code() == code
                && finding.subject().key().equals(subject.text())
                && kind.stream().allMatch(asked -> asked == finding.subject().kind())
                && rule.stream().allMatch(asked -> finding.rule().equals(Optional.of(asked.text())));
    }

    private static String told(Finding finding) {
        return finding.subject().kind() + finding.rule().map(rule -> " " + rule).orElse("");
    }
}
