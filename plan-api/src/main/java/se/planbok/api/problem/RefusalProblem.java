package se.planbok.api.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import se.planbok.plan.refusal.AllocationBelowZero;
import se.planbok.plan.refusal.AmendmentUndecided;
import se.planbok.plan.refusal.CapacityExceeded;
import se.planbok.plan.refusal.CarriedReservationsUnfunded;
import se.planbok.plan.refusal.DecidedByProposer;
import se.planbok.plan.refusal.DecisionInvalid;
import se.planbok.plan.refusal.DecisionRequired;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.FindingUnknown;
import se.planbok.plan.refusal.FindingsUnacknowledged;
import se.planbok.plan.refusal.KeyTaken;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.LineExceeded;
import se.planbok.plan.refusal.MoneyNotUnspent;
import se.planbok.plan.refusal.NotOfRoute;
import se.planbok.plan.refusal.OutOfTurn;
import se.planbok.plan.refusal.PlanClosedToChanges;
import se.planbok.plan.refusal.PlanNotAdopted;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.plan.refusal.PlanUnderTreatment;
import se.planbok.plan.refusal.RangeOvercommitted;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.refusal.ReservationsUnsettled;
import se.planbok.plan.refusal.ReservationsUnspent;
import se.planbok.plan.refusal.RouteDecisionRequired;
import se.planbok.plan.refusal.RouteMissing;
import se.planbok.plan.refusal.RouteReachesBack;
import se.planbok.plan.refusal.RouteUndecided;
import se.planbok.plan.refusal.RuleReachesBack;
import se.planbok.plan.refusal.SettingUndecided;
import se.planbok.plan.refusal.SplittingRefused;
import se.planbok.plan.refusal.StepOutOfOrder;
import se.planbok.plan.refusal.StepUndecided;
import se.planbok.plan.refusal.SubmitterDecides;
import se.planbok.plan.refusal.SurplusExceeded;
import se.planbok.plan.value.Figure;

/** What a rule's refusal is called, and what it says. */
final class RefusalProblem {

    private RefusalProblem() {}

    /** The foremost refusal with its rule and figures, the command that met it, and all refusals. */
    static Problem of(PlanRefused refused) {
        Refusal foremost = refused.refusals().getFirst();
        Problem problem = new Problem(type(foremost), arguments(foremost), members(foremost), Map.of());
        return problem.with("command", refused.command())
                .with("version", refused.version())
                .with(
                        "refusals",
                        refused.refusals().stream().map(RefusalProblem::told).toList());
    }

    static ProblemType type(Refusal refusal) {
        return switch (refusal) {
            case KeyTaken r -> ProblemType.KEY_TAKEN;
            case KeyUnknown r -> ProblemType.KEY_UNKNOWN;
            case DoesNotFit r -> ProblemType.DOES_NOT_FIT;
            case CapacityExceeded r -> ProblemType.CAPACITY_EXCEEDED;
            case AllocationBelowZero r -> ProblemType.ALLOCATION_BELOW_ZERO;
            case LineExceeded r -> ProblemType.LINE_EXCEEDED;
            case RangeOvercommitted r -> ProblemType.RANGE_OVERCOMMITTED;
            case MoneyNotUnspent r -> ProblemType.MONEY_NOT_UNSPENT;
            case ReservationsUnspent r -> ProblemType.RESERVATIONS_UNSPENT;
            case DecisionRequired r -> ProblemType.DECISION_REQUIRED;
            case SplittingRefused r -> ProblemType.SPLITTING_REFUSED;
            case PlanUnderTreatment r -> ProblemType.PLAN_UNDER_TREATMENT;
            case AmendmentUndecided r -> ProblemType.AMENDMENT_UNDECIDED;
            case RouteDecisionRequired r -> ProblemType.ROUTE_DECISION_REQUIRED;
            case PlanClosedToChanges r -> ProblemType.PLAN_CLOSED;
            case SettingUndecided r -> ProblemType.SETTING_UNDECIDED;
            case RuleReachesBack r -> ProblemType.RULE_REACHES_BACK;
            case PlanNotAdopted r -> ProblemType.PLAN_NOT_ADOPTED;
            case SurplusExceeded r -> ProblemType.SURPLUS_EXCEEDED;
            case CarriedReservationsUnfunded r -> ProblemType.CARRIED_RESERVATIONS_UNFUNDED;
            case ReservationsUnsettled r -> ProblemType.RESERVATIONS_UNSETTLED;
            case StepOutOfOrder r -> ProblemType.STEP_OUT_OF_ORDER;
            case OutOfTurn r -> ProblemType.OUT_OF_TURN;
            case StepUndecided r -> ProblemType.STEP_UNDECIDED;
            case RouteMissing r -> ProblemType.ROUTE_MISSING;
            case FindingsUnacknowledged r -> ProblemType.FINDINGS_UNACKNOWLEDGED;
            case NotOfRoute r -> ProblemType.NOT_OF_ROUTE;
            case SubmitterDecides r -> ProblemType.SUBMITTER_DECIDES;
            case RouteUndecided r -> ProblemType.ROUTE_UNDECIDED;
            case RouteReachesBack r -> ProblemType.ROUTE_REACHES_BACK;
            case FindingUnknown r -> ProblemType.FINDING_UNKNOWN;
            case DecisionInvalid r -> ProblemType.DECISION_INVALID;
            case DecidedByProposer r -> ProblemType.DECIDED_BY_PROPOSER;
        };
    }

    private static SequencedMap<String, Object> told(Refusal refusal) {
        SequencedMap<String, Object> told = members(refusal);
        told.putFirst("type", type(refusal).uri());
        told.put("detail", new Wording(detailKey(type(refusal)), arguments(refusal)));
        return told;
    }

    static String detailKey(ProblemType type) {
        return "problem." + type.slug() + ".detail";
    }

    static SequencedMap<String, Object> members(Refusal refusal) {
        SequencedMap<String, Object> members = new LinkedHashMap<>();
        members.put("rule", refusal.rule());
        refusal.figures().forEach((name, figure) -> members.put(name, value(figure)));
        lists(refusal).forEach(members::put);
        return members;
    }

    /** What a refusal names beside its figures. */
    private static Map<String, List<String>> lists(Refusal refusal) {
        return switch (refusal) {
            case ReservationsUnspent r -> Map.of("reservations", r.reservations());
            case ReservationsUnsettled r -> Map.of("reservations", r.reservations());
            case FindingsUnacknowledged r -> Map.of("findings", r.findings());
            case NotOfRoute r -> Map.of("route", r.route());
            case RouteDecisionRequired r -> Map.of("route", r.route());
            case RouteReachesBack r -> Map.of("approvedBy", r.approved());
            default -> Map.of();
        };
    }

    /** The figures in order, as the detail mentions them; what stands for a word by the word for it. */
    private static List<Object> arguments(Refusal refusal) {
        if (refusal instanceof DecisionRequired required) {
            return List.of(sentence(required));
        }
        return refusal.figures().entrySet().stream()
                .map(figure -> switch (figure.getKey()) {
                    case "kind", "misfit", "matter", "planStatus", "setting", "form", "invalidity" ->
                        Wording.of(figure.getKey() + "." + figure.getValue());
                    case "step", "due" -> Wording.of("step." + figure.getValue());
                    default -> value(figure.getValue());
                })
                .toList();
    }

    /** What kronor, days and scope need is said by a sentence each; over nothing is whatever it is. */
    private static Wording sentence(DecisionRequired required) {
        List<Object> mentioned = required.figures().entrySet().stream()
                .filter(figure -> !figure.getKey().equals("matter"))
                .map(figure -> value(figure.getValue()))
                .toList();
        boolean any = required.threshold().filter(limit -> limit.halves() == 0).isPresent();
        return new Wording("decision-required." + required.matter() + (any ? ".any" : ""), mentioned);
    }

    /** A number as a number, whole where it is whole. */
    private static Object value(Figure figure) {
        if (!figure.isNumber()) {
            return figure.toString();
        }
        if (figure.halves() % 2 == 0) {
            return figure.halves() / 2;
        }
        return figure.halves() / 2.0;
    }
}
