package se.planbok.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;
import se.planbok.api.problem.RefusalExamples;

/**
 * Describes what each rule tells when it refuses: a schema for each kind of refusal with the rule's own figures, and the
 * same figures beside the other members of a problem and of a refused command, where those of the foremost rule stand.
 */
final class RefusalsDescribed implements OpenApiCustomizer {

    private static final String REFUSAL = "Refusal";
    private static final String REFUSALS = "refusals";
    private static final String TYPE = "type";
    private static final String DETAIL = "detail";
    private static final String RULE = "rule";

    /** What has the foremost rule's figures among its members. */
    private static final List<String> TELLING = List.of("Problem", "RefusedCommandListRefused");

    private final Descriptions descriptions = new Descriptions(Descriptions.ANSWERS);

    @Override
    public void customise(OpenAPI api) {
        Schema<?> any = new Schema<>(SpecVersion.V31).description(descriptions.of(REFUSAL));
        Discriminator discriminator = new Discriminator().propertyName(TYPE);
        SequencedMap<String, List<Map<String, Object>>> examples = RefusalExamples.byType();
        examples.forEach((slug, told) -> {
            String name = REFUSAL + camel(slug);
            api.getComponents().addSchemas(name, refusal(told));
            any.addOneOfItem(CommandSchemas.reference(name));
            discriminator.mapping(told.getFirst().get(TYPE).toString(), "#/components/schemas/" + name);
        });
        api.getComponents().addSchemas(REFUSAL, any.discriminator(discriminator));
        List<Map<String, Object>> all =
                examples.values().stream().flatMap(List::stream).toList();
        TELLING.stream()
                .filter(api.getComponents().getSchemas()::containsKey)
                .forEach(name -> tell(api.getComponents().getSchemas().get(name), beside(all)));
    }

    /** What the foremost refusal has beside the members that everything has. */
    private SequencedMap<String, Schema<?>> beside(List<Map<String, Object>> all) {
        SequencedMap<String, Schema<?>> members = figures(all);
        members.put(TYPE, CommandSchemas.typed("string").description(descriptions.of(REFUSAL + "." + TYPE)));
        return members;
    }

    private static void tell(Schema<?> telling, Map<String, Schema<?>> figures) {
        // Every figure has its name here, so that there is none beside.
        telling.setAdditionalProperties(null);
        Schema<?> refusals = telling.getProperties().get(REFUSALS);
        refusals.setItems(CommandSchemas.reference(REFUSAL));
        figures.forEach((figure, schema) -> {
            if (!telling.getProperties().containsKey(figure)) {
                telling.addProperty(figure, schema);
            }
        });
    }

    private Schema<?> refusal(List<Map<String, Object>> examples) {
        Schema<?> schema = CommandSchemas.typed("object");
        Schema<?> type = CommandSchemas.typed("string").description(descriptions.of(REFUSAL + "." + TYPE));
        type.setConst(examples.getFirst().get(TYPE));
        schema.addProperty(TYPE, type);
        schema.addProperty(RULE, CommandSchemas.typed("string").description(descriptions.of(REFUSAL + "." + RULE)));
        schema.addProperty(DETAIL, CommandSchemas.typed("string").description(descriptions.of(REFUSAL + "." + DETAIL)));
        figures(examples).forEach(schema::addProperty);
        schema.setRequired(List.of(TYPE, RULE));
        schema.setAdditionalProperties(false);
        return schema;
    }

    /** The figures that the examples have, with every sort of value that they have there. */
    private SequencedMap<String, Schema<?>> figures(List<Map<String, Object>> examples) {
        TreeMap<String, Set<String>> sorts = new TreeMap<>();
        examples.forEach(example -> example.forEach((name, value) -> {
            if (!name.equals(TYPE) && !name.equals(RULE)) {
                sorts.computeIfAbsent(name, figure -> new TreeSet<>()).add(sort(value));
            }
        }));
        SequencedMap<String, Schema<?>> figures = new LinkedHashMap<>();
        sorts.forEach((name, of) -> {
            Schema<?> schema = one(of.iterator().next());
            if (of.size() > 1) {
                Schema<?> either = new Schema<>(SpecVersion.V31);
                of.forEach(sort -> either.addOneOfItem(one(sort)));
                schema = either;
            }
            figures.put(name, schema.description(descriptions.of(REFUSAL + "." + name)));
        });
        return figures;
    }

    private static Schema<?> one(String sort) {
        return sort.equals("array")
                ? CommandSchemas.typed(sort).items(CommandSchemas.typed("string"))
                : CommandSchemas.typed(sort);
    }

    private static String sort(Object value) {
        return switch (value) {
            case Number number -> "number";
            case List<?> list -> "array";
            default -> "string";
        };
    }

    private static String camel(String slug) {
        StringBuilder name = new StringBuilder();
        for (String word : slug.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
