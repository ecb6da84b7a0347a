package se.planbok.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import se.planbok.api.problem.ProblemExamples;

/** Describes the errors of every address, each with its problem as it is really written. */
final class ProblemsDescribed implements OpenApiCustomizer {

    private static final String PROBLEM = "Problem";
    private static final Set<Integer> ANY = Set.of(400, 401, 403, 404, 405, 406, 429, 500, 503);
    private static final Set<Integer> WITH_BODY = Set.of(409, 412, 413, 415, 422);

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(PROBLEM, problem());
        api.getPaths().forEach((path, item) -> item.readOperations().forEach(operation -> describe(path, operation)));
    }

    private static void describe(String path, Operation operation) {
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        Stream<Integer> codes =
                operation.getRequestBody() == null ? ANY.stream() : Stream.concat(ANY.stream(), WITH_BODY.stream());
        Set<Integer> told = codes.collect(Collectors.toSet());
        ProblemExamples.at(path).forEach((status, example) -> {
            if (told.contains(status)) {
                responses.addApiResponse(status.toString(), response(example));
            }
        });
        operation.setResponses(responses);
    }

    private static ApiResponse response(Map<String, Object> example) {
        return new ApiResponse()
                .description(example.get("title").toString())
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType()
                                        .schema(CommandSchemas.reference(PROBLEM))
                                        .example(example)));
    }

    private static Schema<?> problem() {
        Schema<Object> type = new Schema<>(SpecVersion.V31);
        type.addType("string");
        type.setDescription("What kind of problem; stable.");
        type.setFormat("uri-reference");
        type.setEnum(List.copyOf(ProblemExamples.types()));
        Schema<?> fault = CommandSchemas.typed("object")
                .description("One thing that is wrong with the request.")
                .addProperty("pointer", text("JSON pointer of what is wrong; empty for the request as a whole."))
                .addProperty("detail", text("What is wrong, in words."))
                .addProperty("code", text("What is wrong; stable."));
        Schema<?> problem = CommandSchemas.typed("object")
                .description("Problem details (RFC 9457). A refusal by a rule also has the rule's figures as members.")
                .addProperty("type", type)
                .addProperty("title", text("The kind of problem in words."))
                .addProperty("status", CommandSchemas.typed("integer").description("The status code."))
                .addProperty("detail", text("What happened, in words."))
                .addProperty("instance", text("The address that was asked for.").format("uri-reference"))
                .addProperty("traceId", text("What the request is called in the service's log."))
                .addProperty(
                        "errors", CommandSchemas.typed("array").items(fault).description("All faults (400)."))
                .addProperty("rule", text("The rule that refuses (409)."))
                .addProperty("command", CommandSchemas.typed("integer").description("The command's index (409)."))
                .addProperty(
                        "refusals",
                        CommandSchemas.typed("array")
                                .items(CommandSchemas.typed("object")
                                        .description("A rule's refusal: type, rule, figures and detail."))
                                .description("All rules that refuse, the foremost first (409)."));
        problem.setRequired(List.of("type", "title", "status", "detail", "traceId"));
        return problem;
    }

    private static Schema<?> text(String description) {
        return CommandSchemas.typed("string").description(description);
    }
}
