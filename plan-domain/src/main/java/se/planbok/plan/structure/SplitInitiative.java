package se.planbok.plan.structure;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.InitiativeSplit;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;

/**
 * From this plan on an effort goes on as several, so that the years can be compared. It need not be in this plan itself.
 *
 * @param initiative the effort
 * @param into what it goes on as, at least two efforts of this plan; may be itself too
 */
public record SplitInitiative(Key initiative, List<Key> into) implements PlanCommand {

    /** @throws InvalidValue {@code several-initiatives} */
    public SplitInitiative {
        into = List.copyOf(into);
        Initiatives.checkSeveral("into", into);
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        List<String> parts = Initiatives.texts(into);
        if (plan.structure().goesOnAs(initiative.text()).equals(Optional.of(parts))) {
            return List.of();
        }
        into.forEach(part -> Initiatives.known(plan, part, judgement));
        Initiatives.goesOnAsNothingElse(plan, initiative, judgement);
        return List.of(new InitiativeSplit(initiative.text(), parts));
    }
}
