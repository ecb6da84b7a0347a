package se.planbok.api.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import se.planbok.api.command.CommandRequest;
import se.planbok.api.command.StreamCommandService;
import se.planbok.api.command.StreamRequest;
import se.planbok.api.command.StreamStates;
import se.planbok.api.command.form.BatchParser;
import se.planbok.goal.GoalCommand;
import se.planbok.goal.GoalCommands;
import se.planbok.goal.GoalState;
import se.planbok.goal.event.GoalEvent;
import se.planbok.stream.StreamOrder;

/**
 * Loads the goals of RUS for 2019–2021, as its plan for 2021 repeats them, through the same commands that a planner sends.
 * How they were assessed, and who serves them, the source does not say.
 */
public final class GoalSample {

    /** The goal programme. */
    public static final String PROGRAMME = "rus-mal-2019-2021";

    /** Of two nodes that start at once one loads it and the other is told so. Nobody else can send this key. */
    private static final String FIRST_START = "first start " + PROGRAMME;

    private final BatchParser<StreamOrder<GoalCommand>> parser;
    private final StreamCommandService<GoalState, GoalEvent, GoalCommand> service;
    private final StreamStates<GoalState, GoalEvent> states;

    /**
     * @param parser reads the commands
     * @param service takes them
     * @param states knows which goal programmes there are
     */
    public GoalSample(
            BatchParser<StreamOrder<GoalCommand>> parser,
            StreamCommandService<GoalState, GoalEvent, GoalCommand> service,
            StreamStates<GoalState, GoalEvent> states) {
        this.parser = parser;
        this.service = service;
        this.states = states;
    }

    /**
     * Loads the goals, unless they are there.
     *
     * @param by the person in whose name
     */
    public void load(String by) {
        if (!states.of(PROGRAMME).isOpened()) {
            service.send(new StreamRequest<>(
                    new GoalCommands(PROGRAMME, by, OptionalLong.empty(), parser.parse(file())),
                    Optional.of(
                            new CommandRequest.Repeatable(by, FIRST_START, PROGRAMME.getBytes(StandardCharsets.UTF_8))),
                    false));
        }
    }

    private static byte[] file() {
        try (InputStream commands = GoalSample.class.getResourceAsStream("/sample/" + PROGRAMME + ".json")) {
            return commands.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
