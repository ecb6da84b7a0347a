package se.planbok.plan.closing;

import java.util.List;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.PeriodClosed;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;

/**
 * A period of the plan is over: what was to be done in it can be held against what was. Facts about it may still be
 * recorded.
 *
 * @param period its key
 * @param to its last day
 */
public record ClosePeriod(Key period, Day to) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        judgement.free(SubjectKind.PERIOD, period, plan.closing().periods().containsKey(period.text()));
        return List.of(new PeriodClosed(period.text(), to.toString()));
    }
}
