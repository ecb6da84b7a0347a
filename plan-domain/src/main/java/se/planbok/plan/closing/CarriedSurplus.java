package se.planbok.plan.closing;

import java.util.Optional;
import se.planbok.plan.Decided;
import se.planbok.plan.PlanState;
import se.planbok.plan.event.CarriedSurplusRevised;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PlanId;

/**
 * Holds what was carried into next year's plan to the surplus that there is (R15). Whatever changes that surplus later,
 * a correction of a fact or money that is spent after all, next year's plan is told in the same step.
 */
public final class CarriedSurplus {

    private CarriedSurplus() {}

    /** The key that the surplus of a plan has as a funding source of next year's (R16). */
    public static Key source(PlanState plan) {
        return new Key("overskott-" + new PlanId(plan.id()).year());
    }

    /** Whether what was carried before the step has another cover after it. */
    public static boolean hasOtherCover(Decided decided) {
        long carried = decided.before().closing().carried();
        return carried > 0 && cover(decided.before(), carried) != cover(decided.after(), carried);
    }

    /** What next year's plan must be told; empty where it knows. */
    public static Optional<CarriedSurplusRevised> told(PlanState plan, PlanState next) {
        long carried = plan.closing().carried();
        long cover = cover(plan, carried);
        long known = next.closing().coverFrom(new PlanId(plan.id()).year()).orElse(carried);
        return known == cover
                ? Optional.empty()
                : Optional.of(new CarriedSurplusRevised(source(plan).text(), plan.id(), carried, known, cover));
    }

    /** Of a plan known only in part the surplus is what its source says was carried: the rest of it is not stated. */
    static long surplus(PlanState plan, long carried) {
        return plan.isPartial() ? carried : plan.surplus();
    }

    private static long cover(PlanState plan, long carried) {
        return Math.clamp(surplus(plan, carried), 0, carried);
    }
}
