package se.planbok.plan.structure;

import java.util.List;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.ChapterRenamed;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Title;

/**
 * Gives a main part of the plan another title. Its key stays, and so does what it is compared with in other years.
 *
 * @param chapter the chapter
 * @param title its new title
 */
public record RenameChapter(Key chapter, Title title) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        return judgement
                .known(SubjectKind.CHAPTER, chapter, plan.structure().chapter(chapter.text()))
                .map(plan.structure().chapters()::get)
                .filter(before -> !before.equals(title.text()))
                .map(before -> List.<PlanEvent>of(new ChapterRenamed(chapter.text(), before, title.text())))
                .orElse(List.of());
    }
}
