package se.planbok.plan.mandate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.PlanState;
import se.planbok.plan.delegation.DelegationRule;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.mandate.Change.Amendment;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.Subject;

/**
 * What a delegation rule would have meant, had it been set as the last one before anything happened: every change that it
 * would have judged, with who was to decide it then and who would have been. A function of the history and the rule;
 * nothing is changed by it.
 */
public final class Counterfactual {

    private final DelegationRule rule;
    private final List<Supposed> decisions = new ArrayList<>();
    private PlanState plan;

    /**
     * A change that the rule would have judged.
     *
     * @param sequence the event's number
     * @param event its name
     * @param subject what it is foremost about
     * @param amount kronor or working days; absent for scope
     * @param then who was to decide it; absent where no rule spoke of it, or a delegate needed no decision
     * @param under who would have been to decide it; absent where a delegate would have needed no decision
     * @param decidedBy the authority whose decision it rests on, where it does and that is known
     * @param holds whether it would have been let through as it was decided
     */
    public record Supposed(
            long sequence,
            String event,
            Subject subject,
            Optional<Figure> amount,
            Optional<String> then,
            Optional<String> under,
            Optional<String> decidedBy,
            boolean holds) {}

    /**
     * @param planId the plan
     * @param rule the rule
     */
    public Counterfactual(String planId, DelegationRule rule) {
        this.rule = rule;
        plan = PlanState.notOpened(planId);
    }

    /** Looks at the next event of the history. */
    public void see(Recorded recorded) {
        if (Changes.of(plan, recorded.event()) instanceof Amendment change && isJudged(change)) {
            suppose(recorded, change);
        }
        plan = plan.after(recorded);
    }

    /** The changes that the rule would have judged, in order. */
    public List<Supposed> decisions() {
        return List.copyOf(decisions);
    }

    private boolean isJudged(Amendment change) {
        boolean adopted = plan.status().isAdopted();
        return change.matter() == rule.matter()
                && (adopted || change.reservation().isPresent())
                && !(adopted && change.givesUp().isPresent());
    }

    private void suppose(Recorded recorded, Amendment change) {
        String day = recorded.circumstances().day(recorded.at()).toString();
        Holder.of(plan, plan.delegation().with(rule), change, day)
                .filter(under -> under.rule().equals(Optional.of(rule)))
                .ifPresent(under -> {
                    Decider decider = Decider.of(plan.delegation(), recorded.circumstances());
                    decisions.add(new Supposed(
                            recorded.sequence(),
                            recorded.event().type(),
                            recorded.event().subjects().getFirst(),
                            Optional.of(change.figure()).filter(figure -> change.matter() != Matter.SCOPE),
                            Holder.of(plan, plan.delegation(), change, day).flatMap(Holder::authority),
                            under.authority(),
                            decider.authority(),
                            AuthorityDecides.of(plan, change, under, decider)
                                    .objection()
                                    .isEmpty()));
                });
    }
}
