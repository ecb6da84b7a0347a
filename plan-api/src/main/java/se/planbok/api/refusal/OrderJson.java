package se.planbok.api.refusal;

import java.util.Map;
import se.planbok.api.command.RefusedOrder;
import se.planbok.plan.event.Circumstances;
import se.planbok.view.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a command as a planner would send it: its type, its fields, and what is said beside them. */
final class OrderJson {

    private OrderJson() {}

    static String of(RefusedOrder order) {
        ObjectNode told = Json.mapper().createObjectNode();
        told.put("type", order.type());
        said(told, Json.mapper().<JsonNode>valueToTree(order.fields()));
        Circumstances beside = order.circumstances();
        beside.reason().ifPresent(reason -> told.put("reason", reason));
        beside.decision()
                .ifPresent(decision -> told.set("decision", Json.mapper().<JsonNode>valueToTree(decision)));
        if (beside.recordedAfterwards()) {
            told.put("recordedAfterwards", true);
        }
        beside.dated().ifPresent(day -> told.put("dated", day.text()));
        return Json.mapper().writeValueAsString(told);
    }

    /** What says nothing is left out: an empty list, a flag that is false. */
    private static void said(ObjectNode told, JsonNode fields) {
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            JsonNode value = field.getValue();
            boolean nothing = value.isArray() && value.isEmpty() || value.isBoolean() && !value.booleanValue();
            if (!nothing) {
                told.set(field.getKey(), value);
            }
        }
    }
}
