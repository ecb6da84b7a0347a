package se.planbok.api.replay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.planbok.goal.event.GoalProgrammeOpened;
import se.planbok.plan.event.Recorded;
import se.planbok.view.document.PlanDocument;
import se.planbok.view.document.PlanDocumentView;

/** An organisation's plans of the years that a goal programme is for, as far as a file has them. */
final class PlansOfYears {

    private final Function<String, Collection<Recorded>> events;
    private final SequencedMap<Integer, Plan> plans = new TreeMap<>();

    /** @param events the events of a plan, by its identifier; none where the file has no such plan */
    PlansOfYears(Function<String, Collection<Recorded>> events) {
        this.events = events;
    }

    /**
     * The plans, by year; years without one are passed over.
     *
     * @param at as they were then; not earlier than when it was asked before
     */
    List<PlanDocument> of(GoalProgrammeOpened programme, Instant at) {
        return IntStream.rangeClosed(programme.first(), programme.last())
                .mapToObj(year -> plans.computeIfAbsent(year, key -> plan(programme.organisation() + "-" + key)))
                .map(plan -> plan.at(at))
                .flatMap(Optional::stream)
                .toList();
    }

    private Plan plan(String id) {
        return new Plan(id, events.apply(id));
    }

    /** A plan, event by event. */
    private static final class Plan {

        private static final PlanDocumentView VIEW = new PlanDocumentView();

        private final String id;
        private final Queue<Recorded> later;
        private PlanDocumentView.State state;
        private long version = -1;

        Plan(String id, Collection<Recorded> events) {
            this.id = id;
            later = new ArrayDeque<>(events);
            state = VIEW.before(id);
        }

        Optional<PlanDocument> at(Instant moment) {
            while (!later.isEmpty() && !later.element().at().isAfter(moment)) {
                version = later.element().sequence();
                state = VIEW.after(state, later.remove());
            }
            return version < 0 ? Optional.empty() : Optional.of(VIEW.answer(id, version, state));
        }
    }
}
