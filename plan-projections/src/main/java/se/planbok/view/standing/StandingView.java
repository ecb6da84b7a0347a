package se.planbok.view.standing;

import se.planbok.plan.event.Recorded;
import se.planbok.view.fold.View;

/** A view that is a function of how the plan stands. All of these are kept as one. */
public abstract class StandingView implements View<Standing> {

    @Override
    public final String keptAs() {
        return "standing";
    }

    @Override
    public final Class<Standing> stateType() {
        return Standing.class;
    }

    @Override
    public final Standing before(String planId) {
        return Standing.notOpened(planId);
    }

    @Override
    public final Standing after(Standing state, Recorded recorded) {
        return state.after(recorded);
    }
}
