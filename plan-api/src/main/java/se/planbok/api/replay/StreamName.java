package se.planbok.api.replay;

import java.nio.file.Path;
import java.util.Comparator;
import se.planbok.goal.value.GoalProgrammeId;
import se.planbok.plan.value.PlanId;

/**
 * What an event is of. Those of different kinds may have the same identifier.
 *
 * @param kind its kind
 * @param id its identifier
 */
record StreamName(Kind kind, String id) implements Comparable<StreamName> {

    private static final Comparator<StreamName> ORDER =
            Comparator.comparing(StreamName::kind).thenComparing(StreamName::id);

    boolean isPlan() {
        return kind == Kind.PLAN;
    }

    /** Whether what is answered of this rests on the events of another: of a goal programme on its organisation's plans. */
    boolean needs(StreamName other) {
        return equals(other)
                || kind == Kind.GOAL_PROGRAMME
                        && other.isPlan()
                        && PlanId.parse(other.id)
                                .filter(plan -> id.startsWith(GoalProgrammeId.prefix(plan.organisation())))
                                .isPresent();
    }

    /** As the reader is told of it: a plan by its identifier alone, others with their kind. */
    String told(Texts texts) {
        return isPlan() ? id : texts.of("named." + kind, id);
    }

    /** Where its answers are written; a plan's folder is named after it alone. */
    Path folder() {
        return isPlan() ? Path.of(id) : Path.of(kind.resources(), id);
    }

    @Override
    public int compareTo(StreamName other) {
        return ORDER.compare(this, other);
    }
}
