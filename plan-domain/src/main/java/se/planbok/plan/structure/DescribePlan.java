package se.planbok.plan.structure;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.PlanDescribed;
import se.planbok.plan.event.PlanDescription;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Text;
import se.planbok.plan.value.Title;

/**
 * Changes the plan's own texts; at least one of them.
 *
 * @param title its title
 * @param summary its summary
 * @param vision its vision
 */
public record DescribePlan(Optional<Title> title, Optional<Text> summary, Optional<Text> vision)
        implements PlanCommand {

    /** @throws InvalidValue when nothing is described */
    public DescribePlan {
        if (title.isEmpty() && summary.isEmpty() && vision.isEmpty()) {
            throw new InvalidValue("", "nothing-described");
        }
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        PlanDescription now = plan.structure().description();
        PlanDescription change = new PlanDescription(
                        title.map(Title::text), summary.map(Text::text), vision.map(Text::text))
                .differingFrom(now);
        return change.equals(PlanDescription.NONE)
                ? List.of()
                : List.of(new PlanDescribed(plan.id(), now.where(change), change));
    }
}
