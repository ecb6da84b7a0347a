package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Earmark;
import se.planbok.plan.value.FundingStatus;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * Money in was registered.
 *
 * @param source its key
 * @param title its title
 * @param amount kronor
 * @param status how sure it is
 * @param approximate whether the amount is about
 * @param grantor who gives it
 * @param appropriation the appropriation it comes from
 * @param earmarks activities that it is meant for
 * @param expectedBy when it is to be known
 * @param carriedFrom the earlier plan or year that it was carried from
 */
public record FundingRegistered(
        String source,
        String title,
        long amount,
        FundingStatus status,
        boolean approximate,
        Optional<String> grantor,
        Optional<String> appropriation,
        List<Earmark> earmarks,
        Optional<String> expectedBy,
        Optional<String> carriedFrom)
        implements FundingEvent {

    /** Copies the lists; one that an older event lacks is empty. */
    public FundingRegistered {
        earmarks = Subjects.listOrNone(earmarks);
    }

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.FUNDING_SOURCE, source);
    }
}
