package se.planbok.plan.event;

import java.util.List;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/**
 * A main part of the plan got another title; what belongs to it belongs to it still.
 *
 * @param chapter its key
 * @param before its title before
 * @param after its title after
 */
public record ChapterRenamed(String chapter, String before, String after) implements StructureEvent {

    @Override
    public List<Subject> subjects() {
        return Subjects.one(SubjectKind.CHAPTER, chapter);
    }
}
