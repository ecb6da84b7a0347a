package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A body that may decide was named.
 *
 * @param authority its key
 * @param title its name
 * @param members keys of those who sit in it
 */
public record AuthorityNamed(String authority, String title, List<String> members) implements StructureEvent {

    /** Copies the lists; one that an older event lacks is empty. */
    public AuthorityNamed {
        members = Subjects.listOrNone(members);
    }

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.AUTHORITY, authority);
    }
}
