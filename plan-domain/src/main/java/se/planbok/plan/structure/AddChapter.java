package se.planbok.plan.structure;

import java.util.List;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.ChapterAdded;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Title;

/**
 * Adds a main part of the plan.
 *
 * @param key its key
 * @param title its title
 */
public record AddChapter(Key key, Title title) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        judgement.free(
                SubjectKind.CHAPTER, key, plan.structure().chapter(key.text()).isPresent());
        return List.of(new ChapterAdded(key.text(), title.text()));
    }
}
