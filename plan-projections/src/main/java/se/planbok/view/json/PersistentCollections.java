package se.planbok.view.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.Converter;

/** Reads persistent collections: first into a plain one, whose elements are then put into the persistent one. */
final class PersistentCollections extends Deserializers.Base {

    private static final Map<Class<?>, Function<Map<?, ?>, Object>> MAPS = Map.of(
            PMap.class, HashTreePMap::from,
            OrderedPMap.class, OrderedPMap::from);

    private static final Map<Class<?>, Function<Collection<?>, Object>> COLLECTIONS = Map.of(
            PSet.class, HashTreePSet::from,
            PVector.class, TreePVector::from);

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return MAPS.containsKey(type) || COLLECTIONS.containsKey(type);
    }

    @Override
    public ValueDeserializer<?> findMapDeserializer(
            MapType type,
            DeserializationConfig config,
            BeanDescription.Supplier description,
            KeyDeserializer keys,
            TypeDeserializer valueTypes,
            ValueDeserializer<?> values) {
        Function<Map<?, ?>, Object> persistent = MAPS.get(type.getRawClass());
        if (persistent == null) {
            return null;
        }
        JavaType plain =
                config.getTypeFactory().constructMapType(LinkedHashMap.class, type.getKeyType(), type.getContentType());
        return new StdConvertingDeserializer<>(new FromPlain<>(plain, type, persistent));
    }

    @Override
    public ValueDeserializer<?> findCollectionDeserializer(
            CollectionType type,
            DeserializationConfig config,
            BeanDescription.Supplier description,
            TypeDeserializer elementTypes,
            ValueDeserializer<?> elements) {
        Function<Collection<?>, Object> persistent = COLLECTIONS.get(type.getRawClass());
        if (persistent == null) {
            return null;
        }
        JavaType plain = config.getTypeFactory().constructCollectionType(ArrayList.class, type.getContentType());
        return new StdConvertingDeserializer<>(new FromPlain<>(plain, type, persistent));
    }

    private record FromPlain<P>(JavaType plain, JavaType type, Function<P, Object> persistent)
            implements Converter<P, Object> {

        @Override
        public Object convert(DeserializationContext context, P read) {
            return persistent.apply(read);
        }

        @Override
        public Object convert(SerializationContext context, P written) {
            return persistent.apply(written);
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return plain;
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return type;
        }
    }
}
