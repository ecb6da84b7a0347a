package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * Money in was lost altogether.
 *
 * @param source the source
 * @param before kronor before
 */
public record FundingWithdrawn(String source, long before) implements FundingEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.FUNDING_SOURCE, source);
    }
}
