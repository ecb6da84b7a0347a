package se.planbok.view.explain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A component of a type of record, found out once for each type.
 *
 * @param name its name
 * @param form what it is made of
 * @param accessor how it is read
 */
record Component(String name, Form form, Method accessor) {

    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        }
    };

    private static Component of(RecordComponent component) {
        return new Component(component.getName(), Form.of(component.getGenericType()), component.getAccessor());
    }

    /** The components of a type of record, in order. */
    static List<Component> of(Class<?> type) {
        return COMPONENTS.get(type);
    }

    /** What a record has there; empty where it is absent. */
    Optional<Object> in(Object owner) {
        try {
            Object value = accessor.invoke(owner);
            return value instanceof Optional<?> optional ? optional.map(Object.class::cast) : Optional.of(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A record of an answer cannot be read: " + accessor, e);
        }
    }
}
