package se.planbok.plan.agenda;

import static se.planbok.plan.Orders.PLAN;

import java.util.List;
import java.util.Optional;
import se.planbok.plan.event.DelegationRuleSet;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.LadderStep;
import se.planbok.plan.event.Mandate;
import se.planbok.plan.event.RuleOutcome;
import se.planbok.plan.event.RuleOutcome.Verdict;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Informing;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.ReservationStatus;

/** What happens under a delegation rule, as its events say it. */
final class Delegated {

    private Delegated() {}

    /** A ladder for money: up to 100 000 kronor whoever the step names, above it the steering group. */
    static DelegationRuleSet ladder(Informing informing, Optional<String> firstStep) {
        return new DelegationRuleSet(
                PLAN,
                Matter.MONEY,
                List.of(
                        new LadderStep(Optional.of(Figure.of(100_000)), Optional.empty(), firstStep, Optional.empty()),
                        new LadderStep(Optional.empty(), Optional.empty(), Optional.of("styrgrupp"), Optional.empty())),
                informing,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    /** Let through under delegation, by no known rule. */
    static RuleOutcome delegated() {
        return outcome(Optional.empty(), 1, Optional.of("styrgrupp"), true);
    }

    /** Let through under delegation, on a step of the rule of this event. */
    static RuleOutcome delegated(long ruleSet, int step, Optional<String> authority) {
        return outcome(Optional.of(ruleSet), step, authority, true);
    }

    /** Let through by a decision of the authority itself. */
    static RuleOutcome decided() {
        return outcome(Optional.empty(), 2, Optional.of("styrgrupp"), false);
    }

    private static RuleOutcome outcome(
            Optional<Long> ruleSet, int step, Optional<String> authority, boolean delegated) {
        return new RuleOutcome(
                "R5",
                Figure.of(100_000),
                Figure.of(4_000),
                Verdict.HELD,
                Optional.of(new Mandate(Matter.MONEY, 1, ruleSet, step, authority, delegated)));
    }

    /** A reservation on an otherwise empty line. */
    static FundsReserved reserved(String key, String line, long amount, ReservationStatus status) {
        return new FundsReserved(
                key,
                line,
                key,
                amount,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                status,
                amount);
    }
}
