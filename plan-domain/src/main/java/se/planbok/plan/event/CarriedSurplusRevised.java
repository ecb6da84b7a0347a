package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * The surplus that was carried into this plan has another cover than was thought: figures of the plan that it came from
 * have changed (R15). The source keeps its amount until somebody adjusts it; what lacks cover is a finding.
 *
 * @param source the source
 * @param from the plan that it came from
 * @param carried kronor that were carried
 * @param before kronor of them that there was cover for
 * @param after kronor of them that there is cover for
 */
public record CarriedSurplusRevised(String source, String from, long carried, long before, long after)
        implements ClosingEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.FUNDING_SOURCE, source);
    }
}
