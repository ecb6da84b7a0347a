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

    private static final String PLANS = "/planbok/v1/plans";

    /** A plan's commands go to scenarios too. */
    private static final List<Kind> OF_KINDS = List.of(
            new Kind(
                    PLANS,
                    CommandForms.OF_PLAN,
                    CommandSchemas.COMMAND,
                    "CommandAnswer",
                    CommandAnswerSchema.schema(),
                    List.of("AddChapter", "AddActivity"),
                    "sendCommands"),
            new Kind(
                    "/planbok/v1/goal-programmes",
                    CommandForms.OF_GOAL_PROGRAMME,
                    CommandSchemas.GOAL_PROGRAMME_COMMAND,
                    "GoalProgrammeCommandAnswer",
                    CommandAnswerSchema.ofStream("goalProgrammeId"),
                    List.of("AddGoal", "PursueGoal"),
                    "sendGoalCommands"),
            new Kind(
                    "/planbok/v1/effect-studies",
                    CommandForms.OF_EFFECT_STUDY,
                    CommandSchemas.EFFECT_STUDY_COMMAND,
                    "EffectStudyCommandAnswer",
                    CommandAnswerSchema.ofStream("effectStudyId"),
                    List.of("DefineIndicator", "RecordMeasurement"),
                    "sendEffectCommands"));

    private final CommandExamples examples = new CommandExamples();

    @Override
    public void customise(OpenAPI api) {
        CommandSchemas.all().forEach(api.getComponents()::addSchemas);
        OF_KINDS.forEach(kind -> {
            api.getComponents().addSchemas(kind.answer(), kind.answerSchema());
            posts(api, kind.path(), PATH_END).forEach(post -> takesCommands(post, kind));
        });
        api.getComponents().addSchemas("ImportAnswer", CommandAnswerSchema.ofImport());
        posts(api, "/planbok/v1/plans/{planId}", "/plans/{planId}" + PATH_END)
                .forEach(post -> describe(post, "sendCommands", "planen", "the plan"));
        posts(api, "/planbok/v1/goal-programmes", PATH_END)
                .forEach(post -> describe(post, "sendGoalCommands", "målprogrammet", "the goal programme"));
        posts(api, "/planbok/v1/effect-studies", PATH_END)
                .forEach(post -> describe(post, "sendEffectCommands", "effektuppföljningen", "the effect study"));
        posts(api, "/planbok/v1/effect-studies", "/imports").forEach(CommandsDescribed::imports);
        posts(api, PLANS, "/merge").forEach(CommandsDescribed::merges);
        posts(api, PLANS, "/scenarios").forEach(post -> post.setRequestBody(openedScenario()));
        posts(api, PLANS, QUESTION_END).forEach(post -> post.setRequestBody(supposedRule()));
    }

    private static Stream<Operation> posts(OpenAPI api, String pathBegin, String pathEnd) {
        return api.getPaths().entrySet().stream()
                .filter(path ->
                        path.getKey().startsWith(pathBegin) && path.getKey().endsWith(pathEnd))
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

    private static void describe(Operation post, String name, String swedish, String english) {
        post.operationId(name)
                .summary("Ge %s ett eller flera kommandon / Give %s one or more commands".formatted(swedish, english))
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

    private void takesCommands(Operation post, Kind kind) {
        post.requestBody(new RequestBody()
                .required(true)
                .description("A command, or an array of commands.")
                .content(new Content().addMediaType(JSON, bodies(kind))));
        post.setParameters(parameters(post, true));
        answers(post, kind.answer(), kind.example());
    }

    /** A file, of which the address says more. */
    private static void imports(Operation post) {
        List<Parameter> asked = post.getParameters().stream()
                .filter(parameter -> "query".equals(parameter.getIn()) && !"dryRun".equals(parameter.getName()))
                .toList();
        post.requestBody(new RequestBody()
                .required(true)
                .description("The file.")
                .content(new Content()
                        .addMediaType(
                                "text/csv",
                                new MediaType().schema(string()).example("period;value\n2019;62,5\n2020;76,25\n"))
                        .addMediaType(
                                JSON,
                                new MediaType()
                                        .schema(CommandSchemas.typed("object"))
                                        .example(AnswerExamples.of("koladaFile", JSON)))));
        List<Parameter> parameters = parameters(post, true);
        parameters.addAll(asked);
        post.setParameters(parameters);
        answers(post, "ImportAnswer", "importMeasurements");
    }

    /** The commands are the scenario's, and there is no body. */
    private static void merges(Operation post) {
        post.setParameters(parameters(post, false));
        answers(post, "CommandAnswer", "sendCommands");
    }

    private static void answers(Operation post, String schema, String example) {
        ApiResponses responses = post.getResponses() == null ? new ApiResponses() : post.getResponses();
        post.setResponses(responses.addApiResponse("200", answer(schema, example)));
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

    private MediaType bodies(Kind kind) {
        MediaType bodies = new MediaType().schema(CommandSchemas.body(kind.any()));
        kind.forms().names().forEach(name -> bodies.addExamples(name, new Example().value(examples.full(name))));
        return bodies.addExamples(
                "batch",
                new Example()
                        .summary("Several commands as one step")
                        .value(kind.batch().stream().map(examples::minimal).toList()));
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
                    "Your own name for the request, scoped to person and plan, goal programme or effect study: sent again it gets the first answer.",
                    "3f1c9a52-7c1e-4f0a-9a55-0b6d3c1f2e77",
                    string().minLength(1).maxLength(IdempotencyKey.MAX_LENGTH).pattern("^[!-~]+$")));
        }
        parameters.add(header(
                ExpectedVersion.HEADER,
                "The version that it must be at; otherwise 412.",
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

    private static ApiResponse answer(String schema, String example) {
        return new ApiResponse()
                .description("The commands were let through; what happened, and the findings that it brought or ended.")
                .headers(new LinkedHashMap<>(Map.of(
                        "ETag",
                        new Header()
                                .description("The version after the step, in quotes.")
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
                                        .schema(CommandSchemas.reference(schema))
                                        .example(AnswerExamples.of(example, JSON))));
    }

    /**
     * A kind of stream that takes commands.
     *
     * @param path how the addresses begin
     * @param forms its commands
     * @param any the schema of one command, whichever
     * @param answer the name of the schema of its answers
     * @param answerSchema that schema
     * @param batch commands that show a batch
     * @param example the example of an answer
     */
    private record Kind(
            String path,
            CommandForms forms,
            String any,
            String answer,
            Schema<?> answerSchema,
            List<String> batch,
            String example) {}
}
