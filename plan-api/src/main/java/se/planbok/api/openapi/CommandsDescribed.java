package se.planbok.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import se.planbok.api.command.form.CommandForm;
import se.planbok.api.command.form.CommandForms;
import se.planbok.api.command.form.ExpectedVersion;
import se.planbok.api.command.form.IdempotencyKey;

/** Describes the addresses that take commands: their bodies, headers and answers. */
final class CommandsDescribed implements OpenApiCustomizer {

    private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
    private static final String PATH_END = "/commands";
    private static final String QUESTION_END = "/counterfactuals";

    private final CommandForms forms = CommandForms.OF_PLAN;
    private final CommandExamples examples = new CommandExamples();

    @Override
    public void customise(OpenAPI api) {
        CommandSchemas.of(forms).forEach(api.getComponents()::addSchemas);
        api.getComponents().addSchemas("CommandAnswer", CommandAnswerSchema.schema());
        posts(api, PATH_END).forEach(this::takesCommands);
        posts(api, "/plans/{planId}" + PATH_END).forEach(CommandsDescribed::describe);
        posts(api, "/merge").forEach(CommandsDescribed::merges);
        posts(api, "/scenarios").forEach(post -> post.setRequestBody(openedScenario()));
        posts(api, QUESTION_END).forEach(post -> post.setRequestBody(supposedRule()));
    }

    private static Stream<Operation> posts(OpenAPI api, String pathEnd) {
        return api.getPaths().entrySet().stream()
                .filter(path -> path.getKey().endsWith(pathEnd))
                .map(path -> path.getValue())
                .map(PathItem::getPost)
                .filter(post -> post != null);
    }

    /** The fields of a command, for a question of what it would have meant. */
    private RequestBody supposedRule() {
        Map<String, Object> fields = new LinkedHashMap<>(examples.minimal("SetDelegationRule"));
        fields.remove(CommandForm.TYPE);
        return new RequestBody()
                .required(true)
                .description("The fields of SetDelegationRule.")
                .content(new Content()
                        .addMediaType(
                                JSON,
                                new MediaType()
                                        .schema(CommandSchemas.reference(CommandSchemas.SUPPOSED_RULE))
                                        .example(fields)));
    }

    private static void describe(Operation post) {
        post.operationId("sendCommands")
                .summary("Ge planen ett eller flera kommandon / Give the plan one or more commands")
                .description("""
                        **Svenska.** Ett kommando, eller en lista av 1 till 1 000 som ett enda steg: allt eller inget, \
                        prövat ett efter ett, så att ett senare kommando ser vad ett tidigare gjorde. Det som skrivs i fria \
                        texter (skäl, titlar, anteckningar) sparas för alltid: skriv inga personuppgifter där. Ser en text \
                        ut att innehålla sådana har svaret warnings, även vid dryRun.

                        **English.** One command, or an array of 1 to 1 000 as one atomic step: all or nothing, \
                        judged one after another, so that a later command sees what an earlier one did. What is written \
                        in free texts (reasons, titles, notes) is kept for ever: write no personal data there. Where a \
                        text seems to hold some the answer has warnings, with dryRun too.
                        """);
    }

    private void takesCommands(Operation post) {
        post.requestBody(new RequestBody()
                .required(true)
                .description("A command, or an array of commands.")
                .content(new Content().addMediaType(JSON, bodies())));
        post.setParameters(parameters(post, true));
        answers(post);
    }

    /** The commands are the scenario's, and there is no body. */
    private static void merges(Operation post) {
        post.setParameters(parameters(post, false));
        answers(post);
    }

    private static void answers(Operation post) {
        ApiResponses responses = post.getResponses() == null ? new ApiResponses() : post.getResponses();
        post.setResponses(responses.addApiResponse("200", answer()));
    }

    private static RequestBody openedScenario() {
        Schema<?> opened = CommandSchemas.typed("object")
                .addProperty("key", CommandSchemas.reference("Key").description("Its key, unique within the plan."))
                .addProperty("title", CommandSchemas.reference("Title").description("What it is called."))
                .addProperty(
                        "version",
                        CommandSchemas.typed("integer")
                                .format("int64")
                                .minimum(BigDecimal.ZERO)
                                .description(
                                        "The version of the plan that it branches off from; the last unless said."));
        opened.addRequiredItem("key");
        return new RequestBody()
                .required(true)
                .description("What opens a scenario.")
                .content(new Content()
                        .addMediaType(
                                JSON,
                                new MediaType()
                                        .schema(opened)
                                        .example(Map.of("key", "farre-resor", "title", "Färre resor"))));
    }

    private MediaType bodies() {
        MediaType bodies = new MediaType().schema(CommandSchemas.body());
        forms.names().forEach(name -> bodies.addExamples(name, new Example().value(examples.full(name))));
        return bodies.addExamples(
                "batch",
                new Example()
                        .summary("Several commands as one step")
                        .value(List.of(examples.minimal("AddChapter"), examples.minimal("AddActivity"))));
    }

    /** The path's own parameters, then those that every command may have, of which not all can be sent again by a key. */
    private static List<Parameter> parameters(Operation post, boolean keyed) {
        List<Parameter> parameters = new ArrayList<>();
        if (post.getParameters() != null) {
            post.getParameters().stream()
                    .filter(parameter -> "path".equals(parameter.getIn()))
                    .forEach(parameters::add);
        }
        if (keyed) {
            parameters.add(header(
                    IdempotencyKey.HEADER,
                    "Your own name for the request, scoped to person and plan: sent again it gets the first answer.",
                    "3f1c9a52-7c1e-4f0a-9a55-0b6d3c1f2e77",
                    string().minLength(1).maxLength(IdempotencyKey.MAX_LENGTH).pattern("^[!-~]+$")));
        }
        parameters.add(header(
                ExpectedVersion.HEADER,
                "The version that the plan must be at; otherwise 412.",
                "\"17\"",
                string().pattern("^\"(0|[1-9][0-9]*)\"$")));
        parameters.add(header(
                "traceparent",
                "W3C Trace Context; carried through to logs and to problems.",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                string()));
        parameters.add(new Parameter()
                .in("query")
                .name("dryRun")
                .description(
                        "Everything is checked and answered, nothing is kept. A decision that is missing does not refuse; it is told"
                                + " in approvals.")
                .schema(CommandSchemas.typed("boolean"))
                .example(true));
        return parameters;
    }

    private static Parameter header(String name, String description, String example, Schema<?> schema) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .example(example)
                .schema(schema);
    }

    private static Schema<?> string() {
        return CommandSchemas.typed("string");
    }

    private static ApiResponse answer() {
        return new ApiResponse()
                .description("The commands were let through; what happened, and the findings that it brought or ended.")
                .headers(new LinkedHashMap<>(Map.of(
                        "ETag",
                        new Header()
                                .description("The plan's version after the step, in quotes.")
                                .schema(string())
                                .example("\"18\""),
                        "Idempotency-Hit",
                        new Header()
                                .description("true where this is the first answer, given again.")
                                .schema(CommandSchemas.typed("boolean")))))
                .content(new Content()
                        .addMediaType(
                                JSON,
                                new MediaType()
                                        .schema(CommandSchemas.reference("CommandAnswer"))
                                        .example(AnswerExamples.of("sendCommands", JSON))));
    }
}
