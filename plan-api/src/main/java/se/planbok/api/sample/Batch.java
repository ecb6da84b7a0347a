package se.planbok.api.sample;

import java.time.LocalDate;
import java.util.Collection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands in the language of the API, each with the day that it holds from. */
final class Batch {

    private final ArrayNode commands = JsonNodeFactory.instance.arrayNode();
    private LocalDate day;

    Batch(LocalDate day) {
        this.day = day;
    }

    /** Commands that are added from now on hold from this day. */
    Batch on(LocalDate later) {
        day = later;
        return this;
    }

    LocalDate day() {
        return day;
    }

    /** Adds a command, whose fields are put by the caller. */
    ObjectNode add(String type) {
        return commands.addObject().put("type", type).put("dated", day.toString());
    }

    boolean isEmpty() {
        return commands.isEmpty();
    }

    /** The commands as the body of a request. */
    String body() {
        return commands.toString();
    }

    /** Puts days, which are counted in halves, as a number without needless decimals. */
    static ObjectNode days(ObjectNode command, String member, int halves) {
        return halves % 2 == 0 ? command.put(member, halves / 2) : command.put(member, halves / 2.0);
    }

    static ObjectNode keys(ObjectNode command, String member, Collection<String> keys) {
        ArrayNode list = command.putArray(member);
        keys.forEach(list::add);
        return command;
    }

    /** A decision that an authority takes at a meeting on the day of the batch. */
    ObjectNode decided(ObjectNode command, String authority) {
        return decided(command, authority, "MEETING").put("reference", "§ " + (1 + day.getDayOfYear() % 40));
    }

    /** A decision on the day of the batch. Returned is the decision, not the command. */
    ObjectNode decided(ObjectNode command, String authority, String form) {
        return command.putObject("decision")
                .put("authority", authority)
                .put("form", form)
                .put("date", day.toString());
    }
}
