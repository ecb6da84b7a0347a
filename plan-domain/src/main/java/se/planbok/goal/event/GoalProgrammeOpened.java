package se.planbok.goal.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A goal programme was opened.
 *
 * @param organisation the organisation's key
 * @param organisationTitle its name
 * @param first the first year
 * @param last the last year
 * @param title the programme's title
 */
public record GoalProgrammeOpened(
        String organisation, Optional<String> organisationTitle, int first, int last, String title)
        implements GoalEvent {

    /** The programme's identifier. */
    public String programme() {
        return organisation + "-mal-" + first + "-" + last;
    }

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.GOAL_PROGRAMME, programme()));
    }
}
