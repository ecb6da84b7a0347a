package se.planbok.api.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.planbok.plan.Order;
import se.planbok.view.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands as a client sends them. */
final class CommandJson {

    private CommandJson() {}

    /** The body of a request: a single command, or several as one step. */
    static byte[] body(List<Order> orders) {
        ArrayNode commands = Json.mapper().createArrayNode();
        orders.forEach(order -> commands.add(command(order)));
        return (orders.size() == 1 ? commands.get(0) : commands).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode command(Order order) {
        ObjectNode command = Json.mapper().valueToTree(order.command());
        command.put("type", order.command().getClass().getSimpleName());
        order.circumstances().reason().ifPresent(reason -> command.put("reason", reason));
        return command;
    }
}
