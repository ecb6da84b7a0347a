package se.planbok.api.wiring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.planbok.api.history.StreamId;

/** All kinds of streams, by their names. Axon knows a stream by one text, the kind and the identifier. */
final class StreamKinds {

    private final Map<String, StreamKind> byType;

    StreamKinds(List<StreamKind> kinds) {
        byType = kinds.stream().collect(Collectors.toUnmodifiableMap(StreamKind::type, Function.identity()));
    }

    /** The kind of a stream. */
    StreamKind of(StreamId stream) {
        return byType.get(stream.type());
    }

    /** The stream that Axon knows by this text. */
    static StreamId stream(String text) {
        int end = text.indexOf('/');
        return new StreamId(text.substring(0, end), text.substring(end + 1));
    }
}
