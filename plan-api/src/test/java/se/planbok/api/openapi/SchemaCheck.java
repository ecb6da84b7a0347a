package se.planbok.api.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Holds a value against a JSON Schema of the interface's description, as far as the description uses JSON Schema. It is
 * stricter than that in one way: an object may have no member that its schema does not name.
 */
final class SchemaCheck {

    private static final String REFERENCE = "#/components/schemas/";

    private final JsonNode schemas;
    private final List<String> faults = new ArrayList<>();

    private SchemaCheck(JsonNode schemas) {
        this.schemas = schemas;
    }

    /** What is wrong with the value, each with its place. */
    static List<String> faults(JsonNode value, JsonNode schema, JsonNode schemas) {
        SchemaCheck check = new SchemaCheck(schemas);
        check.hold(value, schema, "");
        return check.faults;
    }

    /** The members of a value at every level, those of all elements of a list together. */
    static Set<String> members(JsonNode value, JsonNode schema, JsonNode schemas) {
        Set<String> members = new TreeSet<>();
        new SchemaCheck(schemas).members(value, schema, "", members);
        return members;
    }

    private void members(JsonNode value, JsonNode found, String at, Set<String> members) {
        JsonNode schema = resolved(found);
        if (value.isArray() && schema.has("items")) {
            value.forEach(element -> members(element, schema.get("items"), at + "[]", members));
        } else if (value.isObject() && schema.has("properties")) {
            value.properties().forEach(member -> {
                String there = at + "/" + member.getKey();
                members.add(there);
                members(member.getValue(), schema.get("properties").get(member.getKey()), there, members);
            });
        }
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? schemas.get(schema.get("$ref").asString().substring(REFERENCE.length())) : schema;
    }

    private void hold(JsonNode value, JsonNode found, String at) {
        JsonNode schema = resolved(found);
        if (schema.has("oneOf")) {
            long fitting = StreamSupport.stream(schema.get("oneOf").spliterator(), false)
                    .filter(one -> faults(value, one, schemas).isEmpty())
                    .count();
            check(fitting == 1, at, fitting + " of oneOf fit " + value);
            return;
        }
        if (!schema.has("type")) {
            return;
        }
        String type = schema.get("type").asString();
        if (!isOf(type, value)) {
            faults.add(at + ": " + value + " is no " + type);
            return;
        }
        check(!schema.has("const") || value.equals(schema.get("const")), at, value + " is another");
        check(!schema.has("enum") || among(value, schema.get("enum")), at, value + " is not in the enum");
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                hold(value.get(i), schema.get("items"), at + "/" + i);
            }
        } else if (value.isObject()) {
            object(value, schema, at);
        } else if (value.isString() && schema.has("pattern")) {
            boolean fits = Pattern.compile(schema.get("pattern").asString())
                    .matcher(value.asString())
                    .find();
            check(fits, at, value + " does not fit the pattern");
        } else if (value.isNumber()) {
            number(value, schema, at);
        }
    }

    private void object(JsonNode value, JsonNode schema, String at) {
        schema.path("required").forEach(name -> check(value.has(name.asString()), at, name.asString() + " is missing"));
        JsonNode others = schema.path("additionalProperties");
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String there = at + "/" + member.getKey();
            if (schema.path("properties").has(member.getKey())) {
                hold(member.getValue(), schema.get("properties").get(member.getKey()), there);
            } else if (others.isObject()) {
                hold(member.getValue(), others, there);
            } else {
                check(!schema.has("properties"), there, "is not in the schema");
            }
        }
    }

    private void number(JsonNode value, JsonNode schema, String at) {
        if (schema.has("multipleOf")) {
            boolean multiple = value.decimalValue()
                            .remainder(schema.get("multipleOf").decimalValue())
                            .signum()
                    == 0;
            check(multiple, at, value + " is no multiple");
        }
        if (schema.has("minimum")) {
            boolean enough =
                    value.decimalValue().compareTo(schema.get("minimum").decimalValue()) >= 0;
            check(enough, at, value + " is too small");
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static boolean among(JsonNode value, JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).anyMatch(value::equals);
    }

    private void check(boolean holds, String at, String fault) {
        if (!holds) {
            faults.add((at.isEmpty() ? "/" : at) + ": " + fault);
        }
    }
}
