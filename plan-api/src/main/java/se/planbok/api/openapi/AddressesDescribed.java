package se.planbok.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.planbok.plan.value.SubjectKind;
import se.planbok.view.outturn.StretchLength;

/**
 * Describes every address by {@code addresses.properties}: what it is for, its parameters, and its answer with an
 * example. Answers get their schemas from the types that the controllers give back.
 */
final class AddressesDescribed implements OperationCustomizer {

    private static final String OK = "200";
    private static final String ANY = "any";
    private static final String QUESTION_END = "/counterfactuals";
    private static final String READ = "Läsa / Read";
    private static final String CHANGE = "Ändra / Change";
    private static final Set<Class<?>> TEXTS = Set.of(byte[].class, String.class, StreamingResponseBody.class);
    private static final Set<String> LISTS =
            Set.of("readRefusals", "readScenarios", "readGoalRefusals", "readEffectRefusals");
    private static final Pattern ONE = Pattern.compile("\\{(planId|goalProgrammeId|effectStudyId)}");
    private static final int MOST_ON_A_PAGE = 1_000;

    /** What parameters look like that are more than a text. */
    private static final Map<String, Supplier<Schema<?>>> FORMS = Map.ofEntries(
            Map.entry("planId", () -> text().pattern("^[a-z0-9]+(-[a-z0-9]+)*-[12][0-9]{3}$")),
            Map.entry(
                    "goalProgrammeId", () -> text().pattern("^[a-z0-9]+(-[a-z0-9]+)*-mal-[12][0-9]{3}-[12][0-9]{3}$")),
            Map.entry("effectStudyId", () -> text().pattern("^[a-z0-9]+(-[a-z0-9]+)*-effekt-[a-z0-9]+(-[a-z0-9]+)*$")),
            Map.entry("version", () -> text().pattern("^(adopted|0|[1-9][0-9]{0,17})$")),
            Map.entry("asOf", () -> text().format("date-time")),
            Map.entry("atLeastVersion", () -> whole(0)),
            Map.entry("date", () -> text().format("date")),
            Map.entry("datedFrom", () -> text().format("date")),
            Map.entry("datedTo", () -> text().format("date")),
            Map.entry("kind", () -> choice(SubjectKind.values())),
            Map.entry("by", () -> choice(StretchLength.values())),
            Map.entry("limit", () -> unlessSaid(20, whole(1).maximum(BigDecimal.valueOf(MOST_ON_A_PAGE)))),
            Map.entry("page", () -> unlessSaid(1, whole(1))),
            Map.entry("after", () -> whole(-1)));

    private final Descriptions texts = new Descriptions(Descriptions.ADDRESSES);
    private final AnswerSchemas answers = new AnswerSchemas(CommandSchemas.all().keySet());

    /** Gives the answer its schema: here its type is known, there its address. */
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Type type = answer(handler);
        ApiResponse ok = operation.getResponses().get(OK);
        if (type instanceof Class<?> plain && (plain.isRecord() || TEXTS.contains(plain))) {
            ok.getContent()
                    .values()
                    .forEach(content -> content.setSchema(plain.isRecord() ? answers.of(plain) : text()));
        }
        return operation;
    }

    /** What is answered; of a stream, whose type says nothing, what the controller says that its lines are. */
    private static Type answer(HandlerMethod handler) {
        Type returned = handler.getMethod().getGenericReturnType();
        io.swagger.v3.oas.annotations.responses.ApiResponse said =
                handler.getMethodAnnotation(io.swagger.v3.oas.annotations.responses.ApiResponse.class);
        if (said != null && said.content().length > 0) {
            return said.content()[0].schema().implementation();
        }
        return returned instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class
                ? generic.getActualTypeArguments()[0]
                : returned;
    }

    /** Adds the schemas of answers, and what is said of each address. */
    void describe(OpenAPI api) {
        answers.all().forEach(api.getComponents()::addSchemas);
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
    }

    private void describe(String path, HttpMethod method, Operation operation) {
        boolean reads = method == HttpMethod.GET || path.endsWith(QUESTION_END);
        operation.setTags(List.of(reads ? READ : CHANGE));
        Optional<String> name = texts.find(method.name().toLowerCase(Locale.ROOT) + path);
        Stream.ofNullable(operation.getParameters()).flatMap(List::stream).forEach(parameter -> {
            describe(parameter, name.orElse(ANY));
            if (parameter.getName().equals("version") && !path.contains("{planId}")) {
                // Plans alone are adopted.
                parameter.setSchema(text().pattern("^(0|[1-9][0-9]{0,17})$"));
            }
        });
        name.ifPresent(known -> describe(path, known, operation));
    }

    private void describe(String path, String name, Operation operation) {
        operation.operationId(name).summary(texts.of(name + ".summary")).description(texts.of(name + ".description"));
        ApiResponse ok = operation.getResponses().get(OK);
        ok.setDescription(texts.of(name + ".answer"));
        // An answer of the same form as another's may be shown by that one's example.
        String example = texts.find(name + ".exampleOf").orElse(name);
        ok.getContent().forEach((type, content) -> content.setExample(AnswerExamples.of(example, type)));
        if (ONE.matcher(path).find()
                && !LISTS.contains(name)
                && !ok.getContent().containsKey(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            ok.addHeaderObject(
                    "ETag",
                    new Header()
                            .description(texts.of("header.ETag"))
                            .schema(text())
                            .example(texts.of("header.ETag.example")));
        }
    }

    /** An address may say of a parameter what it means there; otherwise it means what it does everywhere. */
    private void describe(Parameter parameter, String address) {
        String own = address + "." + parameter.getName();
        String name = texts.find(own).isPresent() ? own : ANY + "." + parameter.getName();
        if (FORMS.containsKey(parameter.getName())) {
            parameter.setSchema(FORMS.get(parameter.getName()).get());
        }
        texts.find(name).ifPresent(parameter::setDescription);
        texts.find(name + ".example").ifPresent(example -> parameter.setExample(example(parameter, example)));
    }

    private static Object example(Parameter parameter, String text) {
        if (parameter.getSchema().getTypes().contains("array")) {
            return List.of(text);
        }
        return parameter.getSchema().getTypes().contains("integer") ? (Object) Long.valueOf(text) : text;
    }

    private static Schema<?> text() {
        return CommandSchemas.typed("string");
    }

    private static Schema<?> choice(Enum<?>... values) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.addType("string");
        schema.setEnum(Arrays.stream(values).map(value -> (Object) value.name()).toList());
        return schema;
    }

    private static Schema<?> whole(long least) {
        return CommandSchemas.typed("integer").format("int64").minimum(BigDecimal.valueOf(least));
    }

    private static Schema<?> unlessSaid(int usual, Schema<?> schema) {
        schema.setDefault(usual);
        return schema;
    }
}
