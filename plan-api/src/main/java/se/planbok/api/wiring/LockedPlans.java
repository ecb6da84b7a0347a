package se.planbok.api.wiring;

import java.util.Optional;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import se.planbok.api.command.PlanStates;
import se.planbok.plan.Plan;
import se.planbok.plan.PlanState;
import se.planbok.plan.Plans;

/**
 * Gives next year's plan to a step that reaches it (R16), locked like the plan that is addressed until the step is over.
 * The years come in the order of their identifiers and no step reaches back, so that no two steps wait for each other.
 */
final class LockedPlans implements Plans {

    private static final String RESOURCE = LockedPlans.class.getName();

    private final LockFactory locks;
    private final PlanStates states;

    /** @param locks the locks that the plans' repository takes as well */
    LockedPlans(LockFactory locks, PlanStates states) {
        this.locks = locks;
        this.states = states;
    }

    @Override
    public PlanState of(String planId) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        Lock lock = locks.obtainLock(Plan.stream(planId));
        work.onCleanup(done -> lock.release());
        PlanState state = states.of(planId);
        work.resources().put(RESOURCE, state);
        return state;
    }

    /** The state that was given in this step, on which its outcome rests. */
    static Optional<PlanState> given(UnitOfWork<?> work) {
        return Optional.ofNullable(work.getResource(RESOURCE));
    }
}
