package se.planbok.view.explain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.SubjectKind;

/**
 * What changed in a plan between two moments.
 *
 * @param planId the plan
 * @param from the version at the earlier moment
 * @param to the version at the later moment
 * @param subjects what changed, by kind and key
 */
public record Differences(String planId, long from, long to, List<SubjectChanges> subjects) {

    /** Copies the subjects. */
    public Differences {
        subjects = List.copyOf(subjects);
    }

    /**
     * What changed of one thing in the plan.
     *
     * @param subject its key; a work item's is {@code activity/workItem}
     * @param kind what it is
     * @param title what it is called at the later moment; absent where it has no title of its own
     * @param changes the figures that are not what they were, in the order of the views
     * @param rows the numbers of the log's rows between the moments that are foremost about it, also those whose effect
     *     others have undone; each row stands with one subject
     */
    public record SubjectChanges(
            String subject, SubjectKind kind, Optional<String> title, List<ChangedFigure> changes, List<Long> rows) {

        /** Copies the lists. */
        public SubjectChanges {
            changes = List.copyOf(changes);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A figure that is not what it was, with the row of the log of decisions that set it last.
     *
     * @param figure where it stands, a {@link FigurePath}
     * @param before as it was, as answers write it; absent where it was not there
     * @param after as it is; absent where it is not there
     * @param sequence the number of the event that set it last
     * @param at when that was recorded, UTC
     * @param by the opaque id of who recorded it
     * @param reason why
     * @param decision the decision that it rests on
     * @param text what happened, in the reader's language
     */
    public record ChangedFigure(
            String figure,
            Optional<Object> before,
            Optional<Object> after,
            long sequence,
            Instant at,
            String by,
            Optional<String> reason,
            Optional<DecisionReference> decision,
            String text) {}
}
