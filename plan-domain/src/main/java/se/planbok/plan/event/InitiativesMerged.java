package se.planbok.plan.event;

import java.util.List;
import java.util.stream.Stream;
import se.planbok.plan.value.Subject;

/**
 * From this plan on several efforts go on as one.
 *
 * @param initiatives the efforts that were several
 * @param into what they go on as; may be one of them
 */
public record InitiativesMerged(List<String> initiatives, String into) implements StructureEvent {

    /** Copies the list. */
    public InitiativesMerged {
        initiatives = List.copyOf(initiatives);
    }

    @Override
    public List<Subject> subjects() {
        return Subjects.initiatives(Stream.concat(Stream.of(into), initiatives.stream()));
    }
}
