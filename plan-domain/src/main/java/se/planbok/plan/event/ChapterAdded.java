package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A main part of the plan was added.
 *
 * @param chapter its key
 * @param title its title
 */
public record ChapterAdded(String chapter, String title) implements StructureEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.CHAPTER, chapter);
    }
}
