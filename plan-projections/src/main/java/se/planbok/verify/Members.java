package se.planbok.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a JSON object, each of the kind that is expected. */
record Members(Map<?, ?> all) {

    /** @throws IllegalArgumentException when the value is not an object */
    static Members of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Members(map);
        }
        throw new IllegalArgumentException("An object is expected");
    }

    boolean has(String name) {
        return all.get(name) != null;
    }

    long whole(String name) {
        return required(name, Long.class);
    }

    String text(String name) {
        return required(name, String.class);
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    Members object(String name) {
        return of(all.get(name));
    }

    List<Members> objects(String name) {
        return list(name).stream().map(Members::of).toList();
    }

    List<Hash> hashes(String name) {
        return list(name).stream()
                .map(value -> value instanceof String hex ? Hash.parse(hex) : Hash.parse(""))
                .toList();
    }

    private List<?> list(String name) {
        return required(name, List.class);
    }

    private <T> T required(String name, Class<T> kind) {
        if (kind.isInstance(all.get(name))) {
            return kind.cast(all.get(name));
        }
        throw new IllegalArgumentException(name + " is expected to be a " + kind.getSimpleName());
    }
}
