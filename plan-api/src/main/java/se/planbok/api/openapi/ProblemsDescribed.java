package se.planbok.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import se.planbok.api.problem.ProblemExample;
import se.planbok.api.problem.ProblemExamples;

/** Describes the errors of every address, each with its problem as it is really written. */
final class ProblemsDescribed implements OpenApiCustomizer {

    private static final String PROBLEM = "Problem";
    private static final String CONSISTENCY = "/ledger/consistency";
    private static final String SECONDS =
            "Om så många sekunder är det värt att försöka igen. / After so many seconds it is worth trying again.";
    private static final Set<Integer> SENT =
            Set.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 429, 500, 503);
    private static final Map<Integer, Told> HEADERS = Map.of(
            401, new Told("WWW-Authenticate", "Hur man loggar in. / How to sign in.", "Basic realm=\"Planbok\""),
            429, new Told("Retry-After", SECONDS, "1"),
            503, new Told("Retry-After", SECONDS, "1"));

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(PROBLEM, problem());
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        Set<Integer> told = told(path, method, operation);
        ApiResponses responses = operation.getResponses();
        examples(path, operation).forEach(example -> {
            if (told.contains(example.status())) {
                responses.addApiResponse(Integer.toString(example.status()), response(example));
            }
        });
    }

    /** Commands can be at odds with the plan, and what needs a role can be forbidden. */
    private static Set<Integer> told(String path, HttpMethod method, Operation operation) {
        if (method == HttpMethod.POST) {
            return SENT;
        }
        Set<Integer> codes = ofRead(path, operation);
        if (method != HttpMethod.GET) {
            codes.add(403);
        }
        if (operation.getRequestBody() != null) {
            codes.addAll(Set.of(400, 409, 413, 415));
        }
        return codes;
    }

    /** What can go wrong with a read: with its parameters, its sign-in, its plan, and always the form and the service. */
    private static Set<Integer> ofRead(String path, Operation operation) {
        Set<Integer> codes = new HashSet<>(Set.of(406, 500));
        if (queried(operation).findAny().isPresent()) {
            codes.add(400);
        }
        if (path.contains("{") || path.endsWith(CONSISTENCY) || path.endsWith("/ledger/entries")) {
            codes.add(404);
        }
        if (path.contains("/ledger/proof/") || path.endsWith(CONSISTENCY)) {
            codes.add(409);
        }
        boolean open =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        if (!open) {
            codes.addAll(Set.of(401, 503));
        }
        return codes;
    }

    private static List<ProblemExample> examples(String path, Operation operation) {
        return operation.getRequestBody() == null
                ? ProblemExamples.ofRead(path, queried(operation).findFirst().orElse(""))
                : ProblemExamples.ofCommands(path);
    }

    private static Stream<String> queried(Operation operation) {
        return Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> "query".equals(parameter.getIn()))
                .map(Parameter::getName);
    }

    private static ApiResponse response(ProblemExample example) {
        ApiResponse response = new ApiResponse()
                .description(example.title())
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType()
                                        .schema(CommandSchemas.reference(PROBLEM))
                                        .example(example.body())));
        Optional.ofNullable(HEADERS.get(example.status()))
                .ifPresent(header -> response.addHeaderObject(header.name(), header.described()));
        return response;
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
                .addProperty("version", CommandSchemas.typed("integer").description("The plan's version (409, 412)."))
                .addProperty("command", CommandSchemas.typed("integer").description("The command's index (409)."))
                .addProperty(
                        "refusals",
                        CommandSchemas.typed("array").description("All rules that refuse, the foremost first (409)."));
        problem.setRequired(List.of("type", "title", "status", "detail", "traceId"));
        return problem;
    }

    private static Schema<?> text(String description) {
        return CommandSchemas.typed("string").description(description);
    }

    private record Told(String name, String description, String example) {

        Header described() {
            return new Header()
                    .description(description)
                    .schema(CommandSchemas.typed("string"))
                    .example(example);
        }
    }
}
