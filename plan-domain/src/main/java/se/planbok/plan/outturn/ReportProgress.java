package se.planbok.plan.outturn;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.DatedRequired;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.Progress;
import se.planbok.plan.event.ProgressReported;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.structure.Activities;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Title;

/**
 * How far a point has come by a day: how many are done, all together. A fact; of several reports the one of the latest
 * day says how far the point has come.
 *
 * @param activity the activity
 * @param workItem the point
 * @param done how many are done by that day, all together
 * @param unit which of the point's targets it is about, by what that counts; all of them unless said
 */
@DatedRequired
public record ReportProgress(Key activity, Key workItem, Count done, Optional<Title> unit) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Activities.named(plan, activity, judgement);
        Optional<String> counted = unit.map(Title::text);
        Activities.workItem(plan, activity, workItem, judgement)
                .ifPresent(found -> judgement.fits(
                        counted.filter(named -> !found.targets().count(named)).isEmpty(),
                        SubjectKind.WORK_ITEM,
                        activity + "/" + workItem,
                        Misfit.NOTHING_COUNTED_SO,
                        counted.orElse("")));
        judgement.settleNames();
        String dated = judgement.circumstances().dated().map(PartialDate::text).orElseThrow();
        OutturnState told = plan.outturn()
                .with(
                        plan.version() + 1,
                        new Progress(activity.text(), workItem.text(), done.number(), dated, counted));
        return List.of(new ProgressReported(
                activity.text(),
                workItem.text(),
                done.number(),
                told.done(activity.text(), workItem.text()).of(counted).orElseThrow(),
                counted));
    }
}
