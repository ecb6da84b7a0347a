package se.planbok.api.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A problem before it is put into words.
 *
 * @param type its kind
 * @param arguments what its detail mentions, in order
 * @param members its further members; a {@link Wording} is put into words when it is written
 * @param headers headers of the answer
 */
record Problem(
        ProblemType type, List<Object> arguments, SequencedMap<String, Object> members, Map<String, String> headers) {

    /** A problem without further members. */
    static Problem of(ProblemType type, Object... arguments) {
        return new Problem(type, List.of(arguments), new LinkedHashMap<>(), Map.of());
    }

    /** The same with a member. */
    Problem with(String member, Object value) {
        SequencedMap<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, arguments, more, headers);
    }

    /** The same with headers. */
    Problem with(Map<String, String> moreHeaders) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(moreHeaders);
        return new Problem(type, arguments, members, more);
    }
}
