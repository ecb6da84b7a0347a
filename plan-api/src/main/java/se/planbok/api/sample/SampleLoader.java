package se.planbok.api.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.planbok.api.command.CommandRequest;
import se.planbok.api.command.PlanCommandService;
import se.planbok.api.command.PlanStates;
import se.planbok.api.command.form.CommandParser;
import se.planbok.plan.PlanCommands;

/**
 * Loads the plans of RUS through the same commands that a planner sends: what is known of 2020, all of 2021 with its way
 * to adoption, and a draft of 2022. Each step is done as a whole or not at all, and once: a start that was cut off is
 * gone on with by the next.
 */
public final class SampleLoader {

    /** The plan that the sample is about. */
    public static final String PLAN = "rus-2021";

    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);

    /** Of two nodes that start at once one takes each step and the other is told so. Nobody else can send these keys. */
    private static final String FIRST_START = "first start ";

    private static final String BEGINNING = "rus-2020";
    private static final String END = "rus-2022";

    /** The last of them is about {@link #PLAN} too, so its answer has that plan's version. */
    private static final List<Step> STEPS = List.of(
            new Step(BEGINNING, "rus-2020"),
            new Step(PLAN, "rus-2021"),
            new Step(BEGINNING, "rus-2020-surplus"),
            new Step(PLAN, "rus-2021-adoption"),
            new Step(PLAN, "rus-2021-next-year"));

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
     * Loads the sample, unless it is there.
     *
     * @param by the person in whose name
     * @return the version of {@link #PLAN}
     */
    public long load(String by) {
        if (isThere()) {
            return states.of(PLAN).version();
        }
        long version = 0;
        for (Step step : STEPS) {
            version = take(step, by);
        }
        LOG.info("The sample is loaded, {} with {} events", PLAN, version + 1);
        return version;
    }

    /** Its last step opens the last plan. Where somebody has a plan of that name already, it is left alone. */
    private boolean isThere() {
        return isOpened(END) || isOpened(PLAN) && !isOpened(BEGINNING);
    }

    private long take(Step step, String by) {
        PlanCommands commands = new PlanCommands(step.plan(), by, OptionalLong.empty(), parser.parse(step.read()));
        CommandRequest.Repeatable once = new CommandRequest.Repeatable(
                FIRST_START + step.file(), step.file().getBytes(StandardCharsets.UTF_8));
        return service.send(new CommandRequest(commands, Optional.of(once), false))
                .version();
    }

    private boolean isOpened(String plan) {
        return states.of(plan).isOpened();
    }

    /**
     * A step of the sample.
     *
     * @param plan the plan that its commands are sent to
     * @param file the file of its commands
     */
    private record Step(String plan, String file) {

        byte[] read() {
            try (InputStream commands = SampleLoader.class.getResourceAsStream("/sample/" + file + ".json")) {
                return commands.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
