package se.planbok.plan.funding;

import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanState;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;

/** How commands name a funding source. */
final class Sources {

    private Sources() {}

    /** The source that a command names (R1), which must not be withdrawn (R18). */
    static Optional<FundingSource> standing(PlanState plan, Key source, Judgement judgement) {
        Optional<FundingSource> named = judgement.known(
                SubjectKind.FUNDING_SOURCE, source, plan.funding().source(source.text()));
        named.ifPresent(found -> judgement.fits(
                !found.withdrawn(), SubjectKind.FUNDING_SOURCE, source, Misfit.FUNDING_WITHDRAWN, "WITHDRAWN"));
        return named;
    }
}
