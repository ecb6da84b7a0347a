package se.planbok.view.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of everything that views answer, and of what they remember. Members stand in the order of their record; what is absent is
 * left out, while lists and flags are always there, so that a client need not ask for them.
 */
public final class Json {

    private static final JsonMapper MAPPER = configured(JsonMapper.builder()).build();
    private static final JsonMapper STATES = configured(JsonMapper.builder())
            .annotationIntrospector(new RecordsAsArrays())
            .build();

    private Json() {}

    /** The mapper of answers; safe to share. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * The mapper of what is remembered and read by the program alone; safe to share. Records are written without the
     * names of their members, which are most of what would be stored, copied and read again.
     */
    static JsonMapper states() {
        return STATES;
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

    private static final class RecordsAsArrays extends JacksonAnnotationIntrospector {

        private static final JsonFormat.Value ARRAY = JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY);

        @Override
        public JsonFormat.Value findFormat(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedClass type && type.getRawType().isRecord()
                    ? ARRAY
                    : super.findFormat(config, annotated);
        }
    }
}
