package se.planbok.view.json;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The structure of a type in short: its records' components by name and type, all the way down, and its enums' values.
 * Two versions of a type with the same shape can read each other's JSON.
 */
final class Shape {

    private static final int DIGITS = 32;

    /** How a structure is written; another word when that changes. */
    private static final String FORM = "arrays";

    private final TreeMap<String, String> described = new TreeMap<>();

    private Shape() {}

    /** A digest of the type's structure. */
    static String of(Class<?> type) {
        Shape shape = new Shape();
        shape.visit(type);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((FORM + type.getName() + shape.described).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private void visit(Type type) {
        switch (type) {
            case Class<?> plain -> visit(plain);
            case ParameterizedType generic -> {
                visit(generic.getRawType());
                Arrays.stream(generic.getActualTypeArguments()).forEach(this::visit);
            }
            case WildcardType wildcard ->
                Arrays.stream(wildcard.getUpperBounds()).forEach(this::visit);
            case GenericArrayType array -> visit(array.getGenericComponentType());
            default -> throw new IllegalArgumentException("A state cannot hold a " + type.getTypeName());
        }
    }

    private void visit(Class<?> type) {
        if (described.containsKey(type.getName())) {
            return;
        }
        if (type.isEnum()) {
            described.put(type.getName(), Arrays.toString(type.getEnumConstants()));
        } else if (type.isRecord()) {
            RecordComponent[] components = type.getRecordComponents();
            described.put(
                    type.getName(),
                    Arrays.stream(components)
                            .map(component -> component.getName() + ":"
                                    + component.getGenericType().getTypeName())
                            .collect(Collectors.joining(",")));
            Arrays.stream(components).map(RecordComponent::getGenericType).forEach(this::visit);
        }
    }
}
