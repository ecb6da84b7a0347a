package se.planbok.api.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import se.planbok.plan.refusal.Invalidity;
import se.planbok.plan.refusal.KeyTaken;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.LineExceeded;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.refusal.MoneyNotUnspent;
import se.planbok.plan.refusal.NotOfRoute;
import se.planbok.plan.refusal.OutOfTurn;
import se.planbok.plan.refusal.PlanClosedToChanges;
import se.planbok.plan.refusal.PlanNotAdopted;
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
import se.planbok.plan.value.Days;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Matter;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.PlanStep;
import se.planbok.plan.value.SubjectKind;

/** An example of each refusal by a rule, by which its figures are described. */
public final class RefusalExamples {

    /** One of each kind, and one more where its figures may be of another sort. */
    static final List<Refusal> EVERY = List.of(
            new KeyTaken(SubjectKind.CHAPTER, "stod"),
            new KeyUnknown(SubjectKind.ACTIVITY, "webb"),
            new DoesNotFit(SubjectKind.ACTIVITY, "webb", Misfit.ACTIVITY_CANCELLED, "CANCELLED"),
            new CapacityExceeded(Days.of(860), Days.stated(1721)),
            new AllocationBelowZero("webb", Days.of(4), Days.stated(9)),
            new LineExceeded("arrangemang", 200_000, 250_000),
            new RangeOvercommitted(100, 200),
            new MoneyNotUnspent("konferens", 100, 200),
            new ReservationsUnspent("webb", 500, List.of("a", "b")),
            new DecisionRequired(
                    Matter.MONEY, Optional.of(Figure.of(120_000)), Optional.of(Figure.of(100_000)), "styrgrupp"),
            new DecisionInvalid(
                    "styrgrupp", DecisionForm.PER_CAPSULAM, Invalidity.CONSENTS_MISSING, Figure.of(3), Figure.of(2)),
            new DecisionInvalid(
                    "styrgrupp",
                    DecisionForm.TACIT,
                    Invalidity.LAST_DAY_NOT_PASSED,
                    Figure.of("2021-06-15"),
                    Figure.of("2021-06-15")),
            new DecidedByProposer("konferens", "p-1"),
            new SplittingRefused(SubjectKind.ACTIVITY, "webb", 100_000, 180_000),
            new PlanUnderTreatment(PlanStatus.SUBMITTED),
            new AmendmentUndecided(Matter.DAYS),
            new RouteDecisionRequired("webb", List.of("styrgrupp", "lansradsgrupp")),
            new PlanClosedToChanges("DaysAllocated"),
            new SettingUndecided("MONEY"),
            new RuleReachesBack("2021-02-05", "2021-02-04"),
            new PlanNotAdopted("R16", "rus-2021", PlanStatus.DRAFT),
            new SurplusExceeded("rus-2021", 1, 2),
            new CarriedReservationsUnfunded("rus-2021", 1, 2),
            new ReservationsUnsettled("rus-2021", 1, List.of("a")),
            new StepOutOfOrder(PlanStep.SUBMIT, PlanStatus.ADOPTED),
            new OutOfTurn(PlanStep.ADOPT, PlanStatus.SUBMITTED, "styrgrupp", PlanStep.APPROVE),
            new StepUndecided(PlanStep.APPROVE, PlanStatus.SUBMITTED, "styrgrupp"),
            new RouteMissing(PlanStatus.DRAFT),
            new FindingsUnacknowledged(List.of("LINE_OVERDRAWN resor")),
            new NotOfRoute("chef", PlanStatus.SUBMITTED, List.of("styrgrupp")),
            new SubmitterDecides(PlanStep.ADOPT),
            new RouteUndecided(PlanStatus.ADOPTED),
            new RouteReachesBack(PlanStatus.APPROVED, List.of("styrgrupp")),
            new FindingUnknown("NO_DAYS", "webb"));

    private RefusalExamples() {}

    /**
     * What each kind of refusal tells beside its text, as a problem does: its {@code type}, its {@code rule} and its
     * figures. Of some kinds there are several examples.
     *
     * @return the examples by the name of the problem's type, such as {@code line-exceeded}
     */
    public static SequencedMap<String, List<Map<String, Object>>> byType() {
        SequencedMap<String, List<Map<String, Object>>> examples = new LinkedHashMap<>();
        for (Refusal refusal : EVERY) {
            SequencedMap<String, Object> members = RefusalProblem.members(refusal);
            members.putFirst("type", RefusalProblem.type(refusal).uri());
            examples.computeIfAbsent(RefusalProblem.type(refusal).slug(), kind -> new ArrayList<>())
                    .add(members);
        }
        return examples;
    }
}
