package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * Money for the plan's work that never passes its budget was noted.
 *
 * @param funding its key
 * @param title its title
 * @param amount kronor, where known
 * @param activity the activity that it is for
 * @param financedBy who pays
 * @param year the year in which it was paid
 */
public record OutsideFundingRecorded(
        String funding,
        String title,
        Optional<Long> amount,
        Optional<String> activity,
        Optional<String> financedBy,
        Optional<Integer> year)
        implements FundingEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.withActivity(new Subject(SubjectKind.OUTSIDE_FUNDING, funding), activity);
    }
}
