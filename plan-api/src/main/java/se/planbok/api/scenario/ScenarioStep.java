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
 */
record ScenarioStep(int number, String by, Instant at, int orders, String commands, List<Happened> happened) {

    /** Copies what happened. */
    ScenarioStep {
        happened = List.copyOf(happened);
    }

    /**
     * What a command came to.
     *
     * @param command the command's place in its batch, from 0
     * @param event the event
     */
    record Happened(int command, Recorded event) {}
}
