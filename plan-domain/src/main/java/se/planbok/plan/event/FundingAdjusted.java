package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * The amount of money in changed.
 *
 * @param source the source
 * @param before kronor before
 * @param after kronor after
 */
public record FundingAdjusted(String source, long before, long after) implements FundingEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.FUNDING_SOURCE, source);
    }
}
