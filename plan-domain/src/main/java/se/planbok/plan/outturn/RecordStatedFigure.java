package se.planbok.plan.outturn;

import java.util.List;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.event.StatedFigureRecorded;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * Notes a figure as a source states it, where the events that it is the sum of are not known. A fact; it is shown beside
 * the plan's own figures and never added to them.
 *
 * @param figure which figure
 * @param amount kronor
 * @param approximate whether the amount is about
 * @param source where it stands
 */
public record RecordStatedFigure(Title figure, Money amount, boolean approximate, Text source) implements PlanCommand {

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        return List.of(new StatedFigureRecorded(plan.id(), figure.text(), amount.kronor(), approximate, source.text()));
    }
}
