package se.planbok.plan.structure;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.InitiativesMerged;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;

/**
 * From this plan on several efforts go on as one, so that the years can be compared. They need not be in this plan
 * themselves.
 *
 * @param initiatives the efforts, at least two
 * @param into what they go on as, an effort of this plan; may be one of them
 */
public record MergeInitiatives(List<Key> initiatives, Key into) implements PlanCommand {

    /** @throws InvalidValue {@code several-initiatives} */
    public MergeInitiatives {
        initiatives = List.copyOf(initiatives);
        Initiatives.checkSeveral("initiatives", initiatives);
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Optional<List<String>> whole = Optional.of(List.of(into.text()));
        if (initiatives.stream()
                .allMatch(part -> plan.structure().goesOnAs(part.text()).equals(whole))) {
            return List.of();
        }
        Initiatives.known(plan, into, judgement);
        initiatives.forEach(part -> Initiatives.goesOnAsNothingElse(plan, part, judgement));
        return List.of(new InitiativesMerged(Initiatives.texts(initiatives), into.text()));
    }
}
