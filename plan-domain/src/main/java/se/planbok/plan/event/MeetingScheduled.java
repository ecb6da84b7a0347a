package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A meeting of an authority was put in the calendar.
 *
 * @param meeting its key
 * @param authority who meets
 * @param date the day, where known
 * @param title its title
 */
public record MeetingScheduled(String meeting, String authority, Optional<String> date, Optional<String> title)
        implements StructureEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.MEETING, meeting), new Subject(SubjectKind.AUTHORITY, authority));
    }
}
