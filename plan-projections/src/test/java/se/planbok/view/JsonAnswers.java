package se.planbok.view;

import se.planbok.view.json.Json;
import tools.jackson.databind.JsonNode;

/** Answers as clients see them. */
public final class JsonAnswers {

    private JsonAnswers() {}

    /** The answer's JSON. */
    public static JsonNode json(Object answer) {
        return Json.mapper().readTree(Json.mapper().writeValueAsBytes(answer));
    }

    /** JSON as it is expected. */
    public static JsonNode expected(String json) {
        return Json.mapper().readTree(json);
    }
}
