package se.planbok.api.refusal;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.planbok.api.erasure.ErasableTexts;
import se.planbok.api.erasure.TableFiles;
import se.planbok.api.erasure.TextEraser;
import se.planbok.view.json.Json;
import tools.jackson.databind.JsonNode;

/** What people wrote in commands that were refused; the rule and its figures stay. */
public final class RefusedTexts implements ErasableTexts {

    private static final String TABLE = "refused_command";
    private static final int AT_ONCE = 1_000;
    private static final String PAGE = """
            SELECT id, person, command FROM refused_command WHERE id > ? ORDER BY id LIMIT ?""";

    private final JdbcClient database;
    private final TableFiles files;

    /** @param database where the refusals are kept */
    public RefusedTexts(JdbcClient database) {
        this.database = database;
        this.files = new TableFiles(database);
    }

    @Override
    public void erase(String person, Predicate<String> mentions) {
        files.hold(TABLE);
        TextEraser own = new TextEraser(text -> true);
        TextEraser others = new TextEraser(mentions);
        boolean changed = false;
        long after = 0;
        List<Kept> page;
        do {
            page = page(after);
            for (Kept kept : page) {
                changed |= erase(kept, kept.person().equals(person) ? own : others);
                after = kept.id();
            }
        } while (page.size() == AT_ONCE);
        if (changed) {
            files.writeAnew(TABLE);
        }
    }

    private List<Kept> page(long after) {
        return database.sql(PAGE)
                .params(after, AT_ONCE)
                .query((row, number) -> new Kept(row.getLong("id"), row.getString("person"), row.getString("command")))
                .list();
    }

    private boolean erase(Kept kept, TextEraser eraser) {
        JsonNode command = Json.mapper().readTree(kept.command());
        if (!eraser.erase(command)) {
            return false;
        }
        database.sql("UPDATE refused_command SET command = ?::json WHERE id = ?")
                .params(Json.mapper().writeValueAsString(command), kept.id())
                .update();
        return true;
    }

    private record Kept(long id, String person, String command) {}
}
