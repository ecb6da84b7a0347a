package se.planbok.api.openapi;

import io.swagger.v3.oas.models.media.Schema;

/** What the answer to commands is made of; it is written as text, so there is no type that says it. */
final class CommandAnswerSchema {

    private CommandAnswerSchema() {}

    /**
     * What an answer of a goal programme or an effect study is made of.
     *
     * @param idName the member with its identifier
     */
    static Schema<?> ofStream(String idName) {
        return object("What came of the commands.")
                .addProperty(idName, string("Its identifier."))
                .addProperty("version", whole("The sequence number of its last event."))
                .addProperty("events", list("What happened in this step, all at the same moment.", event()))
                .addProperty("findings", list("The findings that this step brought.", finding()))
                .addProperty("cleared", list("The findings that this step ended.", cleared()))
                .addProperty("warnings", warnings());
    }

    /** What the answer to an import is made of: that to its commands, and what came of the rows. */
    static Schema<?> ofImport() {
        return ofStream("effectStudyId")
                .addProperty(
                        "imported",
                        object("What came of the rows that were chosen.")
                                .addProperty("rows", whole("How many have a value."))
                                .addProperty("recorded", whole("How many of those were new, or another value."))
                                .addProperty("unchanged", whole("How many said what was known."))
                                .addProperty("withoutValue", whole("How many have no value.")));
    }

    /** What an answer is made of. */
    static Schema<?> schema() {
        return object("What came of the commands.")
                .addProperty("planId", string("The plan."))
                .addProperty("version", whole("The sequence number of the plan's last event."))
                .addProperty("events", list("What happened in this step, all at the same moment.", event()))
                .addProperty("findings", list("The findings that this step brought or changed.", finding()))
                .addProperty("cleared", list("The findings that this step ended.", cleared()))
                .addProperty("warnings", warnings())
                .addProperty(
                        "approvals",
                        list("With dryRun alone: the decisions that the commands need and do not carry.", approval()))
                .addProperty("otherPlans", list("What this step did to next year's plan; absent otherwise.", other()));
    }

    private static Schema<?> warnings() {
        return list(
                "Texts that seem to hold personal data, which the history would keep for ever; absent"
                        + " where there are none. Nothing is refused for them.",
                object("A text that seems to hold personal data.")
                        .addProperty("pointer", string("JSON pointer of the text."))
                        .addProperty("detail", string("What it seems to hold, in words."))
                        .addProperty("code", string("What it seems to hold; stable.")));
    }

    private static Schema<?> approval() {
        return object("A decision that a command needs and does not carry.")
                .addProperty("command", whole("The command's index."))
                .addProperty("rule", string("The rule that asks for it."))
                .addProperty("authority", string("Key of who is to decide, where a ladder or the route says it."))
                .addProperty(
                        "route",
                        CommandSchemas.typed("array")
                                .items(CommandSchemas.typed("string"))
                                .description("Keys of the authorities of which any may decide; absent otherwise."))
                .addProperty("matter", string("MONEY, DAYS or SCOPE; absent for a setting or a step."))
                .addProperty("amount", number("Kronor or working days, where they are held against a threshold."))
                .addProperty("threshold", number("That threshold."))
                .addProperty("setting", string("What would be set: the matter of a rule, a policy, or ROUTE."));
    }

    private static Schema<?> number(String description) {
        return CommandSchemas.typed("number").description(description);
    }

    private static Schema<?> other() {
        return object("What the step did to another plan.")
                .addProperty("planId", string("The plan."))
                .addProperty("version", whole("The sequence number of its last event."))
                .addProperty("events", list("What happened there in this step.", event()))
                .addProperty("findings", list("The findings that this step brought or changed there.", finding()))
                .addProperty("cleared", list("The findings that this step ended there.", cleared()));
    }

    private static Schema<?> cleared() {
        return object("A finding that ended.")
                .addProperty("code", string("What was found."))
                .addProperty("subject", string("Key of what it was about."));
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
