package se.planbok.api.history;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.planbok.api.erasure.ErasableTexts;
import se.planbok.api.erasure.TextEraser;
import se.planbok.view.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * What people wrote as it stands in the answers kept for repeated requests. They are copies of events, whose texts stay:
 * so it is enough that no answer tells it any more, and the table, into which every command writes, need not be held.
 */
public final class AnswerTexts implements ErasableTexts {

    /** An answer may be long. */
    private static final int AT_ONCE = 50;

    /** Nobody can ask for them again. */
    private static final String REMOVE_OWN = "DELETE FROM kept_answer WHERE person = ?";

    private static final String PAGE = """
            SELECT person, stream_type, stream_id, key, answer FROM kept_answer
            WHERE (person, stream_type, stream_id, key) > (?, ?, ?, ?)
            ORDER BY person, stream_type, stream_id, key LIMIT ?""";
    private static final String REPLACE = """
            UPDATE kept_answer SET answer = ?::json
            WHERE person = ? AND stream_type = ? AND stream_id = ? AND key = ?""";

    private final JdbcClient database;

    /** @param database where the answers are kept */
    public AnswerTexts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void erase(String person, Predicate<String> mentions) {
        database.sql(REMOVE_OWN).param(person).update();
        TextEraser eraser = new TextEraser(mentions);
        Kept last = Kept.BEFORE_ALL;
        List<Kept> page;
        do {
            page = page(last);
            for (Kept kept : page) {
                erase(kept, eraser);
                last = kept;
            }
        } while (page.size() == AT_ONCE);
    }

    private List<Kept> page(Kept last) {
        return database.sql(PAGE)
                .params(last.person(), last.streamType(), last.streamId(), last.key(), AT_ONCE)
                .query((row, number) -> new Kept(
                        row.getString("person"),
                        row.getString("stream_type"),
                        row.getString("stream_id"),
                        row.getString("key"),
                        row.getString("answer")))
                .list();
    }

    private void erase(Kept kept, TextEraser eraser) {
        JsonNode answer = Json.mapper().readTree(kept.answer());
        if (eraser.erase(answer)) {
            database.sql(REPLACE)
                    .params(
                            Json.mapper().writeValueAsString(answer),
                            kept.person(),
                            kept.streamType(),
                            kept.streamId(),
                            kept.key())
                    .update();
        }
    }

    private record Kept(String person, String streamType, String streamId, String key, String answer) {

        private static final Kept BEFORE_ALL = new Kept("", "", "", "", "");
    }
}
