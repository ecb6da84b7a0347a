package se.planbok.api.scenario;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.planbok.api.erasure.ErasableTexts;
import se.planbok.api.erasure.TableFiles;
import se.planbok.api.erasure.TextEraser;
import se.planbok.view.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * What people wrote in scenarios: their titles, the commands that they have taken, and what these came to. A scenario can
 * be read and merged afterwards as before. Texts that were the same still are, and others are not: what is reserved for
 * the same purpose is counted together (R7).
 */
public final class ScenarioTexts implements ErasableTexts {

    private static final String SCENARIOS = "SELECT plan_id, key, title, person FROM scenario ORDER BY plan_id, key";
    private static final String STEPS = """
            SELECT number, person, commands, events, next_events, answer FROM scenario_step
            WHERE plan_id = ? AND scenario = ? ORDER BY number""";
    private static final String RETITLE = "UPDATE scenario SET title = ? WHERE plan_id = ? AND key = ?";
    private static final String REPLACE = """
            UPDATE scenario_step SET commands = ?::json, events = ?::json, next_events = ?::json, answer = ?::json
            WHERE plan_id = ? AND scenario = ? AND number = ?""";

    /** The words that a request was recognised by may be anything, and nobody can repeat it. */
    private static final String FORGET_REQUESTS = """
            UPDATE scenario_step SET request_key = NULL, digest = NULL WHERE person = ? AND request_key IS NOT NULL""";

    private final JdbcClient database;
    private final TableFiles files;

    /** @param database where the scenarios are kept */
    public ScenarioTexts(JdbcClient database) {
        this.database = database;
        this.files = new TableFiles(database);
    }

    @Override
    public void erase(String person, Predicate<String> mentions) {
        files.hold("scenario_step", "scenario");
        boolean changed = database.sql(FORGET_REQUESTS).param(person).update() > 0;
        Erasure erasure = new Erasure(person, mentions, new HashMap<>());
        for (Titled scenario : scenarios()) {
            changed |= erase(scenario, erasure);
        }
        if (changed) {
            files.writeAnew("scenario", "scenario_step");
        }
    }

    private boolean erase(Titled scenario, Erasure erasure) {
        Predicate<String> ofTitle = erasure.ofSender(scenario.person());
        boolean changed = false;
        if (scenario.title()
                .filter(title -> !TextEraser.isMark(title))
                .filter(ofTitle)
                .isPresent()) {
            String mark = erasure.mark(scenario.title().orElseThrow());
            changed = database.sql(RETITLE)
                            .params(mark, scenario.plan(), scenario.key())
                            .update()
                    > 0;
        }
        Set<String> taken = new HashSet<>();
        for (Step step : steps(scenario)) {
            if (step.isErased(erasure, taken)) {
                replace(scenario, step);
                changed = true;
            }
        }
        return changed;
    }

    private List<Titled> scenarios() {
        return database.sql(SCENARIOS)
                .query((row, number) -> new Titled(
                        row.getString("plan_id"),
                        row.getString("key"),
                        Optional.ofNullable(row.getString("title")),
                        row.getString("person")))
                .list();
    }

    private List<Step> steps(Titled scenario) {
        return database.sql(STEPS)
                .params(scenario.plan(), scenario.key())
                .query((row, number) -> new Step(
                        row.getInt("number"),
                        row.getString("person"),
                        tree(row.getString("commands")),
                        tree(row.getString("events")),
                        tree(row.getString("next_events")),
                        tree(row.getString("answer"))))
                .list();
    }

    private void replace(Titled scenario, Step step) {
        database.sql(REPLACE)
                .params(
                        text(step.commands()),
                        text(step.events()),
                        text(step.nextYear()),
                        text(step.answer()),
                        scenario.plan(),
                        scenario.key(),
                        step.number())
                .update();
    }

    private static JsonNode tree(String json) {
        return Json.mapper().readTree(json);
    }

    private static String text(JsonNode json) {
        return Json.mapper().writeValueAsString(json);
    }

    private record Titled(String plan, String key, Optional<String> title, String person) {}

    /**
     * Who is erased.
     *
     * @param person the opaque id
     * @param mentions whether a text mentions the name
     * @param marks what stands in place of each text that was taken away
     */
    private record Erasure(String person, Predicate<String> mentions, Map<String, String> marks) {

        private static final SecureRandom RANDOM = new SecureRandom();

        Predicate<String> ofSender(String sender) {
            return sender.equals(person) ? text -> true : mentions;
        }

        String mark(String text) {
            return marks.computeIfAbsent(text, any -> TextEraser.mark(RANDOM.nextInt()));
        }
    }

    private record Step(
            int number, String person, JsonNode commands, JsonNode events, JsonNode nextYear, JsonNode answer) {

        /**
         * Whether texts were taken out of this step.
         *
         * @param taken what was taken out of the scenario's commands; those of this step are added
         */
        boolean isErased(Erasure erasure, Set<String> taken) {
            boolean erased = new TextEraser(erasure.ofSender(person), text -> {
                        taken.add(text);
                        return erasure.mark(text);
                    })
                    .erase(commands);
            Set<String> left = new HashSet<>();
            gather(commands, left);
            // What it came to also tells what was there before, which the plan's own events may hold for good.
            TextEraser others = new TextEraser(
                    text -> erasure.mentions().test(text) || taken.contains(text) && !left.contains(text),
                    erasure::mark);
            for (JsonNode cameTo : List.of(events, nextYear, answer)) {
                erased |= others.erase(cameTo);
            }
            return erased;
        }

        private static void gather(JsonNode json, Set<String> texts) {
            if (json.isString()) {
                texts.add(json.stringValue());
            }
            json.forEach(each -> gather(each, texts));
        }
    }
}
