package se.planbok.api.scenario;

import java.util.List;
import java.util.stream.Stream;
import se.planbok.plan.event.Recorded;
import se.planbok.view.fold.View;

/**
 * A scenario with all that it has taken.
 *
 * @param scenario the scenario
 * @param steps its batches in order
 */
record Branch(Scenario scenario, List<ScenarioStep> steps) {

    /** Copies the steps. */
    Branch {
        steps = List.copyOf(steps);
    }

    /** What happened in it, after the version that it branches off from. */
    Stream<Recorded> events() {
        return steps.stream().flatMap(step -> step.happened().stream()).map(ScenarioStep.Happened::event);
    }

    /** The number of its last event, as if the plan had gone on with it. */
    long version() {
        return scenario.base() + events().count();
    }

    /** How many commands it has taken. */
    int orders() {
        return steps.stream().mapToInt(ScenarioStep::orders).sum();
    }

    /** What a view remembers after it. */
    <S> S after(View<S> view, S base) {
        S state = base;
        for (Recorded event : events().toList()) {
            state = view.after(state, event);
        }
        return state;
    }
}
