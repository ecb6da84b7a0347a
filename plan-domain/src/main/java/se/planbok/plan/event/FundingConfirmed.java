package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * Expected money was granted; what was expected beyond it lapsed.
 *
 * @param source the source
 * @param before kronor expected
 * @param after kronor granted
 */
public record FundingConfirmed(String source, long before, long after) implements FundingEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.FUNDING_SOURCE, source);
    }
}
