package se.planbok.view.explain;

import java.util.Optional;
import se.planbok.plan.value.Subject;

/**
 * A figure that is not at a later moment what it was at an earlier one.
 *
 * @param figure where it stands, a {@link FigurePath}
 * @param subject what in the plan it tells of
 * @param before as it was, as answers write it; absent where it was not there
 * @param after as it is; absent where it is not there
 * @param sequence the number of the event that set it last
 */
public record FigureChange(
        String figure, Subject subject, Optional<Object> before, Optional<Object> after, long sequence) {}
