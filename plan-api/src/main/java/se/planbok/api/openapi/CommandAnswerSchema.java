package se.planbok.api.openapi;

import io.swagger.v3.oas.models.media.Schema;

/** What the answer to commands is made of; it is written as text, so there is no type that says it. */
final class CommandAnswerSchema {

    private CommandAnswerSchema() {}

    /** What an answer is made of. */
    static Schema<?> schema() {
        return object("What came of the commands.")
                .addProperty("planId", string("The plan."))
                .addProperty("version", whole("The sequence number of the plan's last event."))
                .addProperty("events", list("What happened in this step, all at the same moment.", event()))
                .addProperty("findings", list("The findings that this step brought or changed.", finding()))
                .addProperty(
                        "cleared",
                        list(
                                "The findings that this step ended.",
                                object("A finding that ended.")
                                        .addProperty("code", string("What was found."))
                                        .addProperty("subject", string("Key of what it was about."))))
                .addProperty(
                        "warnings",
                        list(
                                "Texts that seem to hold personal data, which the history would keep for ever; absent"
                                        + " where there are none. Nothing is refused for them.",
                                object("A text that seems to hold personal data.")
                                        .addProperty("pointer", string("JSON pointer of the text."))
                                        .addProperty("detail", string("What it seems to hold, in words."))
                                        .addProperty("code", string("What it seems to hold; stable."))));
    }

    private static Schema<?> event() {
        return object("An event.")
                .addProperty("sequence", whole("Its place in the plan's history; the first is 0."))
                .addProperty("type", string("What happened."))
                .addProperty("at", string("When it was recorded, in UTC.").format("date-time"))
                .addProperty("by", string("The opaque id of the person who sent the command."))
                .addProperty("data", object("What the event says."));
    }

    private static Schema<?> finding() {
        return object("A finding: something that does not hold in the plan as it is.")
                .addProperty("code", string("What is found."))
                .addProperty("severity", string("BLOCKING, WARNING or INFO."))
                .addProperty("subject", string("Key of what it is about."))
                .addProperty("kind", string("What kind of thing it is about."))
                .addProperty("expected", CommandSchemas.typed("number").description("What would hold."))
                .addProperty("actual", CommandSchemas.typed("number").description("What is."))
                .addProperty("acknowledged", CommandSchemas.typed("boolean").description("Whether someone accepts it."))
                .addProperty("since", whole("The version since which it stands."));
    }

    private static Schema<?> object(String description) {
        return CommandSchemas.typed("object").description(description);
    }

    private static Schema<?> string(String description) {
        return CommandSchemas.typed("string").description(description);
    }

    private static Schema<?> whole(String description) {
        return CommandSchemas.typed("integer").format("int64").description(description);
    }

    private static Schema<?> list(String description, Schema<?> items) {
        return CommandSchemas.typed("array").items(items).description(description);
    }
}
