package se.planbok.view.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.value.DecisionReference;
import se.planbok.stream.Occurrence;

/** What the logs of goal programmes and effect studies have in common. */
public final class StreamLog {

    private StreamLog() {}

    /** The row of an event whose words and figures are known. */
    public static LogRow row(Occurrence<?> occurrence, LogText text, Optional<Object> before, Optional<Object> after) {
        Circumstances said = occurrence.circumstances();
        return new LogRow(
                occurrence.sequence(),
                occurrence.at(),
                occurrence.by(),
                occurrence.event().type(),
                occurrence.event().subjects(),
                text,
                before,
                after,
                said.reason(),
                said.decision(),
                List.of(),
                said.dated().or(() -> said.decision().flatMap(DecisionReference::date)),
                said.recordedAfterwards(),
                said.acceptExcess());
    }

    /** A thing by its title and key. */
    public static String named(String title, String key) {
        return title + " (" + key + ")";
    }

    /** An object of one figure. */
    public static Object figure(String name, Object value) {
        return Map.of(name, value);
    }
}
