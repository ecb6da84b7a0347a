package se.planbok.plan.structure;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.ActivityAdded;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Priority;
import se.planbok.plan.value.Span;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * Adds an activity to a chapter.
 *
 * @param key its key
 * @param chapter the chapter
 * @param title its title
 * @param kind its kind
 * @param priority SPECIAL must have one, others may not (R18)
 * @param group a heading within the chapter
 * @param summary what it is
 * @param initiative the effort that it continues through the years; its own key unless said
 * @param condition what must happen for it to be done
 * @param starts when an effort over several years starts
 * @param ends when it ends
 */
public record AddActivity(
        Key key,
        Key chapter,
        Title title,
        ActivityKind kind,
        Optional<Priority> priority,
        Optional<Text> group,
        Optional<Text> summary,
        Optional<Key> initiative,
        Optional<Text> condition,
        Optional<PartialDate> starts,
        Optional<PartialDate> ends)
        implements PlanCommand {

    /** @throws InvalidValue when a special activity has no priority, or it ends before it starts */
    public AddActivity {
        if (kind == ActivityKind.SPECIAL && priority.isEmpty()) {
            throw new InvalidValue("priority", "required");
        }
        Span.check(starts, ends, "ends");
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        judgement.free(
                SubjectKind.ACTIVITY, key, plan.structure().activity(key.text()).isPresent());
        judgement.known(SubjectKind.CHAPTER, chapter, plan.structure().chapter(chapter.text()));
        judgement.fits(
                priority.isEmpty() || kind == ActivityKind.SPECIAL,
                SubjectKind.ACTIVITY,
                key,
                Misfit.PRIORITY_ON_SPECIAL_ONLY,
                kind);
        return List.of(new ActivityAdded(
                key.text(),
                chapter.text(),
                title.text(),
                kind,
                priority,
                group.map(Text::text),
                summary.map(Text::text),
                initiative.orElse(key).text(),
                condition.map(Text::text),
                starts.map(PartialDate::text),
                ends.map(PartialDate::text)));
    }
}
