package se.planbok.api.scenario;

import java.util.List;
import java.util.stream.Stream;
import se.planbok.plan.PlanState;
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

    /** This as it was at a version, which may be one of the plan before the scenario branched off. */
    Branch at(long version) {
        if (version >= version()) {
            return this;
        }
        return new Branch(
                scenario.from(Math.min(scenario.base(), version)),
                steps.stream()
                        .map(step -> step.upTo(version))
                        .filter(step -> !step.happened().isEmpty())
                        .toList());
    }

    /** Next year's plan as it is now and what the scenario did there (R16). */
    PlanState nextYear(PlanState live) {
        PlanState next = live;
        for (ScenarioStep step : steps) {
            for (Recorded event : step.nextYear()) {
                next = next.after(new Recorded(
                        next.version() + 1,
                        event.at(),
                        event.by(),
                        event.event(),
                        event.circumstances(),
                        event.rules()));
            }
        }
        return next;
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
