package se.planbok.plan;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.refusal.AmendmentUndecided;
import se.planbok.plan.refusal.DecisionMissing;
import se.planbok.plan.refusal.DecisionRequired;
import se.planbok.plan.refusal.RouteDecisionRequired;
import se.planbok.plan.refusal.RouteUndecided;
import se.planbok.plan.refusal.SettingUndecided;
import se.planbok.plan.refusal.StepUndecided;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Matter;

/**
 * A decision that a command needs and does not carry.
 *
 * @param command the command's place in its batch, from 0
 * @param rule the rule that asks for it (R5, R9, R11, R12, R17)
 * @param authority who is to decide, where a ladder (R5) or the route (R9) says it
 * @param route the authorities of which any may decide (R12)
 * @param matter what it is a change of; absent for a setting or a step
 * @param amount kronor or working days, where a ladder holds them against a threshold
 * @param threshold that threshold
 * @param setting what would be set: the matter of a rule, a policy, or ROUTE (R17)
 */
public record NeededApproval(
        int command,
        String rule,
        Optional<String> authority,
        List<String> route,
        Optional<Matter> matter,
        Optional<Figure> amount,
        Optional<Figure> threshold,
        Optional<String> setting) {

    /** Copies the route. */
    public NeededApproval {
        route = List.copyOf(route);
    }

    static NeededApproval of(int command, DecisionMissing missing) {
        return switch (missing) {
            case DecisionRequired r ->
                new NeededApproval(
                        command,
                        r.rule(),
                        Optional.of(r.authority()),
                        List.of(),
                        Optional.of(r.matter()),
                        r.amount(),
                        r.threshold(),
                        Optional.empty());
            case AmendmentUndecided r -> unheld(command, r, List.of(), Optional.of(r.matter()), Optional.empty());
            case RouteDecisionRequired r -> unheld(command, r, r.route(), Optional.of(Matter.SCOPE), Optional.empty());
            case SettingUndecided r -> unheld(command, r, List.of(), Optional.empty(), Optional.of(r.setting()));
            case RouteUndecided r -> unheld(command, r, List.of(), Optional.empty(), Optional.of("ROUTE"));
            case StepUndecided r ->
                new NeededApproval(
                        command,
                        r.rule(),
                        Optional.of(r.turn()),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        };
    }

    /** A decision that no amount and no single authority is told of. */
    private static NeededApproval unheld(
            int command,
            DecisionMissing missing,
            List<String> route,
            Optional<Matter> matter,
            Optional<String> setting) {
        return new NeededApproval(
                command, missing.rule(), Optional.empty(), route, matter, Optional.empty(), Optional.empty(), setting);
    }
}
