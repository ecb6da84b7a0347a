package se.planbok.api.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.planbok.api.command.CommandRequest;
import se.planbok.api.command.PlanCommandService;
import se.planbok.api.command.PlanStates;
import se.planbok.api.command.form.CommandParser;
import se.planbok.plan.PlanCommands;
import se.planbok.plan.PlanState;

/** Loads a sample through the same commands that a planner sends, as one step: all of it or nothing. */
public final class SampleLoader {

    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);

    /** Of two nodes that start at once one loads the sample and the other is told so. Nobody else can send this key. */
    private static final String FIRST_START = "first start";

    private final CommandParser parser;
    private final PlanCommandService service;
    private final PlanStates states;

    /**
     * @param parser reads the commands
     * @param service takes them
     * @param states knows which plans there are
     */
    public SampleLoader(CommandParser parser, PlanCommandService service, PlanStates states) {
        this.parser = parser;
        this.service = service;
        this.states = states;
    }

    /**
     * Loads a sample, unless its plan is there.
     *
     * @param plan the plan, which is also the name of the file of its commands
     * @param by the person in whose name
     * @return the plan's version
     */
    public long load(String plan, String by) {
        long known = states.of(plan).version();
        if (known > PlanState.NOT_OPENED) {
            return known;
        }
        PlanCommands commands = new PlanCommands(plan, by, OptionalLong.empty(), parser.parse(read(plan)));
        CommandRequest.Repeatable once =
                new CommandRequest.Repeatable(FIRST_START, plan.getBytes(StandardCharsets.UTF_8));
        long version = service.send(new CommandRequest(commands, Optional.of(once), false))
                .version();
        LOG.info("The sample plan {} is loaded, {} events", plan, version + 1);
        return version;
    }

    private static byte[] read(String plan) {
        try (InputStream file = SampleLoader.class.getResourceAsStream("/sample/" + plan + ".json")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
