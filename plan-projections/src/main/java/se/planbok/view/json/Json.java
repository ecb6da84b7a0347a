package se.planbok.view.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of everything that views answer and remember. Members stand in the order of their record; what is absent is
 * left out, while lists and flags are always there, so that a client need not ask for them.
 */
public final class Json {

    private static final JsonMapper MAPPER = configured(JsonMapper.builder()).build();

    private Json() {}

    /** The mapper of answers and states; safe to share. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Gives a mapper in the making these forms, so that the web interface speaks them too. */
    public static JsonMapper.Builder configured(JsonMapper.Builder builder) {
        return builder.addModule(new ValuesModule())
                .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }
}
