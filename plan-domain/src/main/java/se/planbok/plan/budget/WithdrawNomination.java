package se.planbok.plan.budget;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.NominationWithdrawn;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;

/**
 * Takes a nomination back.
 *
 * @param nomination the nomination, or
 * @param line its line and
 * @param activity its activity
 */
public record WithdrawNomination(Optional<Key> nomination, Optional<Key> line, Optional<Key> activity)
        implements PlanCommand {

    /** @throws InvalidValue unless it is named by its key, or by line and activity */
    public WithdrawNomination {
        boolean byPlace = line.isPresent() && activity.isPresent();
        boolean partly = line.isPresent() || activity.isPresent();
        if (nomination.isPresent() ? partly : !byPlace) {
            throw new InvalidValue("nomination", "nomination-or-place");
        }
    }

    @Override
    public List<PlanEvent> decide(PlanState plan, Judgement judgement) {
        Optional<Nomination> found = nomination
                .map(key -> judgement.known(
                        SubjectKind.NOMINATION, key, plan.budget().nomination(key.text())))
                .orElseGet(() -> byPlace(plan, judgement));
        found.ifPresent(named ->
                judgement.fits(!named.ended(), SubjectKind.NOMINATION, named.key(), Misfit.NOMINATION_ENDED, "ENDED"));
        judgement.settleNames();
        Nomination named = found.orElseThrow();
        return List.of(new NominationWithdrawn(named.key(), named.line(), named.activity()));
    }

    private Optional<Nomination> byPlace(PlanState plan, Judgement judgement) {
        String onLine = line.orElseThrow().text();
        String of = activity.orElseThrow().text();
        return judgement.known(
                SubjectKind.NOMINATION, onLine + "/" + of, plan.budget().nominationOf(of, onLine));
    }
}
