package se.planbok.view.fold;

import java.util.List;
import se.planbok.plan.value.Subject;

/** A member of a list in an answer that more than a {@code key} of its own tells apart from the others. */
public interface Addressed {

    /** What tells it apart, as the parts of a figure's path; at least one. */
    List<String> address();

    /** What in the plan it is about. */
    Subject about();
}
