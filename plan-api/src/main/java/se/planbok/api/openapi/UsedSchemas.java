package se.planbok.api.openapi;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Takes away the schemas that nothing refers to: those made of Java's types, where a better one was put in place. */
final class UsedSchemas implements OpenApiCustomizer {

    private static final Pattern REFERENCE = Pattern.compile("\"#/components/schemas/([^\"]+)\"");

    @Override
    public void customise(OpenAPI api) {
        @SuppressWarnings("rawtypes")
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Set<String> used = new HashSet<>();
        follow(api.getPaths(), schemas, used);
        schemas.keySet().retainAll(used);
    }

    @SuppressWarnings("rawtypes")
    private static void follow(Object part, Map<String, Schema> schemas, Set<String> used) {
        REFERENCE
                .matcher(Json31.pretty(part))
                .results()
                .map(found -> found.group(1))
                .forEach(name -> {
                    if (used.add(name)) {
                        follow(schemas.get(name), schemas, used);
                    }
                });
    }
}
