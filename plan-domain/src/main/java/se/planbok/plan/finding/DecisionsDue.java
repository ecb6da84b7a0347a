package se.planbok.plan.finding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import se.planbok.plan.PlanState;
import se.planbok.plan.agenda.AgendaState;
import se.planbok.plan.agenda.Awaited;
import se.planbok.plan.value.Figure;

/** The decisions that were awaited on a day that has passed: what time alone brings, so it is asked for on a day. */
final class DecisionsDue {

    private DecisionsDue() {}

    static Stream<Finding> on(PlanState plan, LocalDate day) {
        AgendaState agenda = plan.agenda();
        return agenda.awaited().values().stream().flatMap(matter -> due(matter, agenda, day).stream());
    }

    private static Optional<Finding> due(Awaited matter, AgendaState agenda, LocalDate day) {
        return matter.lastDay(agenda)
                .filter(day::isAfter)
                .map(awaited -> new Finding(
                        FindingCode.DECISION_DUE,
                        matter.subject(),
                        Optional.of(Figure.of(awaited.toString())),
                        Optional.empty(),
                        Optional.empty(),
                        matter.since(),
                        Optional.empty()));
    }
}
