package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;

/**
 * The authorities that treat and adopt the plan were set, in order (R9).
 *
 * @param plan the plan
 * @param before keys of the authorities in order, as the route was; none the first time
 * @param authorities their keys in order; the last one adopts
 * @param consulted keys of those who are asked for their view before
 */
public record ApprovalRouteSet(String plan, List<String> before, List<String> authorities, List<String> consulted)
        implements ApprovalEvent {

    /** Copies the lists; one that an older event lacks is empty. */
    public ApprovalRouteSet {
        before = Subjects.listOrNone(before);
        authorities = Subjects.listOrNone(authorities);
        consulted = Subjects.listOrNone(consulted);
    }

    @Override
    public List<Subject> subjects() {
        return Subjects.plan(plan);
    }
}
