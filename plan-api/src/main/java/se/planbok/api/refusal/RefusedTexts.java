package se.planbok.api.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.planbok.api.command.form.CommandForm;
import se.planbok.api.identity.NamesKnown;
import se.planbok.view.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people wrote in commands that were refused. Refusals are no part of the history, so that a person who is erased is
 * erased there too (docs/personal-data.md); the rule and its figures stay.
 */
public final class RefusedTexts {

    /** Stands in place of a text that is taken away, for readers of either language. */
    static final String MARK = "[borttaget / removed]";

    /** What no text of people's own looks like: a key, a day, an opaque id, a code such as FIRST. */
    private static final Pattern NO_TEXT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*|[A-Z]+(_[A-Z]+)*");

    private static final int AT_ONCE = 1_000;
    private static final String ALONE = "LOCK TABLE refused_command IN ACCESS EXCLUSIVE MODE";

    /** Longer than any other statement on the table takes; a backup that is under way takes longer. */
    private static final String NOT_FOR_LONG = "SET LOCAL lock_timeout = '2s'";

    private static final String PAGE = """
            SELECT id, person, command FROM refused_command WHERE id > ? ORDER BY id LIMIT ?""";

    private final JdbcClient database;

    /** @param database where the refusals are kept */
    public RefusedTexts(JdbcClient database) {
        this.database = database;
    }

    /**
     * Takes away what a person has written, and whatever others have written that mentions the name. What was there leaves
     * nothing in the table's files: it is written anew without it. Within the caller's transaction.
     *
     * @param person the person's opaque id
     * @param name what the person is called, where that is known
     * @throws org.springframework.dao.DataAccessException when the table is in use for so long that it was given up
     */
    public void erase(String person, Optional<String> name) {
        database.sql(NOT_FOR_LONG).update();
        database.sql(ALONE).update();
        Predicate<String> mentions = name.map(NamesKnown::mentioning).orElse(text -> false);
        boolean changed = false;
        long after = 0;
        List<Kept> page;
        do {
            page = page(after);
            for (Kept kept : page) {
                changed |= erase(kept, kept.person().equals(person) ? text -> true : mentions);
                after = kept.id();
            }
        } while (page.size() == AT_ONCE);
        if (changed) {
            writeAnew();
        }
    }

    private List<Kept> page(long after) {
        return database.sql(PAGE)
                .params(after, AT_ONCE)
                .query((row, number) -> new Kept(row.getLong("id"), row.getString("person"), row.getString("command")))
                .list();
    }

    private boolean erase(Kept kept, Predicate<String> taken) {
        ObjectNode command = (ObjectNode) Json.mapper().readTree(kept.command());
        if (!isErased(command, taken)) {
            return false;
        }
        database.sql("UPDATE refused_command SET command = ?::json WHERE id = ?")
                .params(Json.mapper().writeValueAsString(command), kept.id())
                .update();
        return true;
    }

    /** Whether some text in it was taken away. */
    private static boolean isErased(ObjectNode object, Predicate<String> taken) {
        boolean changed = false;
        for (Map.Entry<String, JsonNode> member : new ArrayList<>(object.properties())) {
            if (isTaken(member.getValue(), taken) && !member.getKey().equals(CommandForm.TYPE)) {
                object.put(member.getKey(), MARK);
                changed = true;
            } else {
                changed |= isErasedWithin(member.getValue(), taken);
            }
        }
        return changed;
    }

    private static boolean isErased(ArrayNode array, Predicate<String> taken) {
        boolean changed = false;
        for (int i = 0; i < array.size(); i++) {
            if (isTaken(array.get(i), taken)) {
                array.set(i, MARK);
                changed = true;
            } else {
                changed |= isErasedWithin(array.get(i), taken);
            }
        }
        return changed;
    }

    private static boolean isErasedWithin(JsonNode value, Predicate<String> taken) {
        return switch (value) {
            case ObjectNode object -> isErased(object, taken);
            case ArrayNode array -> isErased(array, taken);
            default -> false;
        };
    }

    private static boolean isTaken(JsonNode value, Predicate<String> taken) {
        return value.isString()
                && !value.stringValue().equals(MARK)
                && !NO_TEXT.matcher(value.stringValue()).matches()
                && taken.test(value.stringValue());
    }

    private void writeAnew() {
        database.sql("CREATE TEMPORARY TABLE kept_refusals ON COMMIT DROP AS TABLE refused_command")
                .update();
        database.sql("TRUNCATE refused_command").update();
        database.sql("INSERT INTO refused_command OVERRIDING SYSTEM VALUE SELECT * FROM kept_refusals ORDER BY id")
                .update();
    }

    private record Kept(long id, String person, String command) {}
}
