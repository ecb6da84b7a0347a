package se.planbok.plan.event;

import java.util.List;
import java.util.stream.Stream;
import se.planbok.plan.value.Subject;

/**
 * From this plan on an effort goes on as several.
 *
 * @param initiative the effort that was one
 * @param into what it goes on as; may be itself too
 */
public record InitiativeSplit(String initiative, List<String> into) implements StructureEvent {

    /** Copies the list. */
    public InitiativeSplit {
        into = List.copyOf(into);
    }

    @Override
    public List<Subject> subjects() {
        return Subjects.initiatives(Stream.concat(Stream.of(initiative), into.stream()));
    }
}
