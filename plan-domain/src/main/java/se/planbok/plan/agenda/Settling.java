package se.planbok.plan.agenda;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.NominationMade;
import se.planbok.plan.event.NominationWithdrawn;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/** Which awaited matters a decision settles. */
final class Settling {

    private Settling() {}

    /**
     * The matters that await this authority and that the event is about. Reserving money also is about the nomination of the
     * activity on the line, and about the work item that it names; a nomination is no decision on its line.
     */
    static List<Awaited> by(PlanEvent event, String authority, Collection<Awaited> awaited) {
        Set<Subject> about = new HashSet<>(event.subjects());
        switch (event) {
            case FundsReserved e ->
                e.workItem()
                        .ifPresent(point -> about.add(
                                new Subject(SubjectKind.WORK_ITEM, e.activity().orElseThrow() + "/" + point)));
            case NominationMade e -> about.remove(new Subject(SubjectKind.BUDGET_LINE, e.line()));
            case NominationWithdrawn e -> about.remove(new Subject(SubjectKind.BUDGET_LINE, e.line()));
            default -> {}
        }
        return awaited.stream()
                .filter(matter -> matter.authority().equals(authority))
                .filter(matter -> about.contains(matter.subject()) || isNominatedFor(matter, event))
                .toList();
    }

    private static boolean isNominatedFor(Awaited matter, PlanEvent event) {
        return event instanceof FundsReserved reserved
                && matter.subject().kind() == SubjectKind.NOMINATION
                && matter.line().equals(Optional.of(reserved.line()))
                && matter.activity().isPresent()
                && matter.activity().equals(reserved.activity());
    }
}
