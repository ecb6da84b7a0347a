package se.planbok.api.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.planbok.api.command.CommandRequest;
import se.planbok.api.command.PlanStates;
import se.planbok.api.command.StreamCommandService;
import se.planbok.api.command.StreamRequest;
import se.planbok.api.command.form.BatchParser;
import se.planbok.effect.EffectCommand;
import se.planbok.effect.EffectCommands;
import se.planbok.effect.EffectState;
import se.planbok.effect.event.EffectEvent;
import se.planbok.goal.GoalCommand;
import se.planbok.goal.GoalCommands;
import se.planbok.goal.GoalState;
import se.planbok.goal.event.GoalEvent;
import se.planbok.plan.structure.Activity;
import se.planbok.stream.StreamOrder;

/**
 * What the plans of the example led to: each body has goals for its years, of which one is served by nobody, and follows
 * the effects of one of its initiatives, with a value that was revised after a decision. All is handed in as commands.
 */
public final class ExampleEffects {

    private static final String FIRST_START = "first start ";
    private static final long SEED = 20_211_231;
    private static final String YEARS = "-mal-2022-2026";

    private final BatchParser<StreamOrder<GoalCommand>> goalParser;
    private final StreamCommandService<GoalState, GoalEvent, GoalCommand> goals;
    private final BatchParser<StreamOrder<EffectCommand>> effectParser;
    private final StreamCommandService<EffectState, EffectEvent, EffectCommand> effects;
    private final PlanStates plans;

    /**
     * @param goalParser reads the commands of goal programmes
     * @param goals takes them
     * @param effectParser reads the commands of effect studies
     * @param effects takes them
     * @param plans tells which initiatives the bodies have
     */
    public ExampleEffects(
            BatchParser<StreamOrder<GoalCommand>> goalParser,
            StreamCommandService<GoalState, GoalEvent, GoalCommand> goals,
            BatchParser<StreamOrder<EffectCommand>> effectParser,
            StreamCommandService<EffectState, EffectEvent, EffectCommand> effects,
            PlanStates plans) {
        this.goalParser = goalParser;
        this.goals = goals;
        this.effectParser = effectParser;
        this.effects = effects;
        this.plans = plans;
    }

    /**
     * Loads the goals and effects of the bodies that have none yet, once their plans are there.
     *
     * @param size how many bodies there are
     * @param planner the person in whose name
     */
    public void load(int size, String planner) {
        IntStream.rangeClosed(1, size)
                .mapToObj(number -> new Profile(number, ExampleLoader.ACTIVITIES))
                .forEach(profile -> load(profile, planner));
    }

    private void load(Profile profile, String planner) {
        List<String> initiatives = initiatives(profile);
        String programme = profile.organisation() + YEARS;
        Chance chance = new Chance(SEED + profile.number());
        int before = chance.between(40, 55);
        int revised = before + chance.between(6, 12);
        Map<String, String> said = Map.of(
                "organisation", profile.organisation(),
                "title", profile.title(),
                "first", initiatives.get(0),
                "second", initiatives.get(1),
                "m0", Integer.toString(before),
                "m1", Integer.toString(before + chance.between(-2, 3)),
                "m2", Integer.toString(revised + chance.between(2, 4)),
                "m2r", Integer.toString(revised),
                "m3", Integer.toString(revised + chance.between(4, 9)),
                "m4", Integer.toString(90 + chance.between(0, 4)));
        goals.send(new StreamRequest<>(
                new GoalCommands(programme, planner, OptionalLong.empty(), goalParser.parse(commands("mal", said))),
                once(planner, programme),
                false));
        String study = profile.organisation() + "-effekt-" + initiatives.get(0);
        effects.send(new StreamRequest<>(
                new EffectCommands(study, planner, OptionalLong.empty(), effectParser.parse(commands("effekt", said))),
                once(planner, study),
                false));
    }

    /** Efforts that run through all the years, in the order of their keys. */
    private List<String> initiatives(Profile profile) {
        Set<String> last = initiatives(profile.plan(ExampleBody.LAST)).collect(Collectors.toSet());
        return initiatives(profile.plan(ExampleBody.FIRST))
                .filter(last::contains)
                .sorted()
                .distinct()
                .toList();
    }

    private Stream<String> initiatives(String plan) {
        return plans.of(plan).structure().activities().values().stream().map(Activity::initiative);
    }

    /** A start that was cut off is gone on with by the next: what was taken is answered again, and happens once. */
    private static Optional<CommandRequest.Repeatable> once(String planner, String stream) {
        return Optional.of(
                new CommandRequest.Repeatable(planner, FIRST_START + stream, stream.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] commands(String kind, Map<String, String> said) {
        String text = file("/sample/exempel-" + kind + ".json");
        for (Map.Entry<String, String> word : said.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String file(String name) {
        try (InputStream commands = ExampleEffects.class.getResourceAsStream(name)) {
            return new String(commands.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
