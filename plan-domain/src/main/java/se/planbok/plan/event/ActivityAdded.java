package se.planbok.plan.event;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * An activity was added to a chapter.
 *
 * @param activity its key
 * @param chapter the chapter
 * @param title its title
 * @param kind its kind
 * @param priority of a special activity
 * @param group a heading within the chapter
 * @param summary what it is
 * @param initiative the effort that it continues through the years
 * @param condition what must happen for it to be done
 * @param starts when an effort over several years starts
 * @param ends when it ends
 */
public record ActivityAdded(
        String activity,
        String chapter,
        String title,
        ActivityKind kind,
        Optional<Priority> priority,
        Optional<String> group,
        Optional<String> summary,
        String initiative,
        Optional<String> condition,
        Optional<String> starts,
        Optional<String> ends)
        implements StructureEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject(SubjectKind.ACTIVITY, activity), new Subject(SubjectKind.CHAPTER, chapter));
    }
}
