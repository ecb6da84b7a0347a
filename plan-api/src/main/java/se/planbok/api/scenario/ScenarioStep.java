package se.planbok.api.scenario;

import java.time.Instant;
import java.util.List;
import se.planbok.plan.event.Recorded;

/**
 * A batch of commands that a scenario has taken.
 *
 * @param number its number in the scenario, from 1
 * @param by the opaque id of who sent it
 * @param at when, UTC
 * @param orders how many commands
 * @param commands the commands as they were sent, JSON
 * @param happened what they came to
 * @param nextYear what they came to in next year's plan
 */
record ScenarioStep(
        int number,
        String by,
        Instant at,
        int orders,
        String commands,
        List<Happened> happened,
        List<Recorded> nextYear) {

    /** Copies the lists. */
    ScenarioStep {
        happened = List.copyOf(happened);
        nextYear = List.copyOf(nextYear);
    }

    /** The same as far as the scenario had come at a version. */
    ScenarioStep upTo(long version) {
        return new ScenarioStep(
                number,
                by,
                at,
                orders,
                commands,
                happened.stream()
                        .filter(each -> each.event().sequence() <= version)
                        .toList(),
                nextYear);
    }

    /**
     * What a command came to.
     *
     * @param command the command's place in its batch, from 0
     * @param event the event
     */
    record Happened(int command, Recorded event) {}
}
