package se.planbok.api.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.planbok.api.command.CommandRequest;
import se.planbok.api.command.PlanCommandService;
import se.planbok.api.command.PlanStates;
import se.planbok.api.command.form.CommandParser;
import se.planbok.plan.PlanCommands;

/**
 * Loads the example: made-up bodies with their plans of several years, through the same commands that a planner sends.
 * Each step is done as a whole or not at all, and once: a start that was cut off is gone on with by the next, and a
 * later start with a larger size adds the bodies that are missing.
 */
public final class ExampleLoader {

    /** A plan of the example that is under way. */
    public static final String PLAN = new Profile(1, 0).plan(ExampleBody.LAST);

    private static final Logger LOG = LoggerFactory.getLogger(ExampleLoader.class);
    private static final String FIRST_START = "first start ";
    static final int ACTIVITIES = 14;

    private final CommandParser parser;
    private final PlanCommandService service;
    private final PlanStates states;

    /**
     * @param parser reads the commands
     * @param service takes them
     * @param states knows which plans there are
     */
    public ExampleLoader(CommandParser parser, PlanCommandService service, PlanStates states) {
        this.parser = parser;
        this.service = service;
        this.states = states;
    }

    /** The plan that is opened last of all where there are so many bodies. */
    public static String last(int size) {
        return ExampleBody.lastPlan(new Profile(size, ACTIVITIES));
    }

    /**
     * Loads the bodies that are not there yet.
     *
     * @param size how many bodies there are to be
     * @param planner the person who plans, in all of them
     * @param decider the person who records what authorities decide
     * @return the version of the {@linkplain #last last plan}
     * @throws IllegalArgumentException when the size is less than 1
     */
    public long load(int size, String planner, String decider) {
        return load(size, desk(planner, decider));
    }

    /** As {@link #load(int, String, String)}, with the steps handed in at this desk. */
    long load(int size, Desk desk) {
        if (size < 1) {
            throw new IllegalArgumentException("planbok.sample-size must be at least 1, but is " + size);
        }
        List<Profile> missing = IntStream.rangeClosed(1, size)
                .mapToObj(number -> new Profile(number, ACTIVITIES))
                .filter(profile -> !states.of(ExampleBody.lastPlan(profile)).isOpened())
                .toList();
        missing.forEach(profile -> new ExampleBody(profile, desk).live());
        LOG.info("The example has {} bodies, {} of them loaded now", size, missing.size());
        return states.of(last(size)).version();
    }

    /** Takes each step to the service, in the name of whoever sends it, and once. */
    Desk desk(String planner, String decider) {
        Map<Desk.Hand, String> people = Map.of(Desk.Hand.PLANNER, planner, Desk.Hand.DECIDER, decider);
        return (plan, step, hand, body) -> handIn(plan, step, people.get(hand), body);
    }

    private String handIn(String plan, String step, String person, String body) {
        PlanCommands commands = new PlanCommands(
                plan, person, OptionalLong.empty(), parser.parse(body.getBytes(StandardCharsets.UTF_8)));
        CommandRequest.Repeatable once =
                new CommandRequest.Repeatable(person, FIRST_START + step, step.getBytes(StandardCharsets.UTF_8));
        return service.send(new CommandRequest(commands, Optional.of(once), false))
                .body();
    }
}
