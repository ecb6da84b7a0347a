package se.planbok.plan.mandate;

import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.BudgetEvent;
import se.planbok.plan.event.PlanEvent;
import se.planbok.plan.mandate.Change.Amendment;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.Policy;

/**
 * Judges whose decision a change is. Commands know nothing of it: what they have decided is looked at once, event by
 * event, whatever the command.
 */
public final class Mandates {

    private Mandates() {}

    /**
     * Judges an event that a command has decided.
     *
     * @param plan the plan before it
     * @param event the event
     * @param judgement takes what the rules say
     */
    public static void judge(PlanState plan, PlanEvent event, Judgement judgement) {
        Change change = Changes.of(plan, event);
        if (change instanceof Change.Step || change instanceof Change.Correction) {
            return;
        }
        boolean stands = stands(plan, event, change, judgement);
        if (change instanceof Amendment amendment
                && (!stands || judgement.circumstances().recordedAfterwards())) {
            decide(plan, event, amendment, judgement);
        }
    }

    /** Whether the plan does not change where it is on its way; who decides is then no question. */
    private static boolean stands(PlanState plan, PlanEvent event, Change change, Judgement judgement) {
        PlanStatus status = plan.status();
        if (status == PlanStatus.CLOSED) {
            judgement.uphold(new ClosedPlanStands(event.type()));
            return true;
        }
        boolean locked = status.isUnderTreatment() && (change instanceof Amendment || change instanceof Change.Release);
        if (locked) {
            judgement.uphold(new TreatedPlanStands(status));
        }
        return locked;
    }

    private static void decide(PlanState plan, PlanEvent event, Amendment change, Judgement judgement) {
        boolean adopted = plan.status().isAdopted();
        if (!adopted && change.reservation().isEmpty()) {
            return;
        }
        Optional<Holder> holder =
                Holder.of(plan, plan.delegation(), change, judgement.day().toString());
        if (holder.isEmpty() && !adopted) {
            return;
        }
        Decider decider = Decider.of(plan.delegation(), judgement.circumstances());
        if (adopted && change.givesUp().isPresent()) {
            judgement.uphold(new RouteGivesUpTheFirst(change.givesUp().get(), plan.route(), decider));
        } else if (holder.isPresent()) {
            AuthorityDecides rule = AuthorityDecides.of(plan, change, holder.get(), decider);
            judgement.uphold(rule);
            SilenceHasLasted.of(plan, holder.get(), decider, judgement.day()).ifPresent(judgement::uphold);
            if (plan.delegation().isOn(Policy.SPLITTING_REFUSED)) {
                judgeSplitting(plan, event, rule, judgement);
            }
        } else {
            judgement.uphold(new AmendmentIsDecided(change.matter(), decider));
        }
    }

    /** A policy refuses what is otherwise only found (R7). */
    private static void judgeSplitting(PlanState plan, PlanEvent event, AuthorityDecides rule, Judgement judgement) {
        rule.change()
                .reservation()
                .flatMap(key -> plan.budget()
                        .after((BudgetEvent) event, judgement.circumstances())
                        .reservation(key))
                .ifPresent(reserved -> rule.taken(judgement.day())
                        .ifPresent(taken -> judgement.uphold(
                                TogetherWithinThreshold.of(plan.together().with(reserved, taken), reserved))));
    }
}
