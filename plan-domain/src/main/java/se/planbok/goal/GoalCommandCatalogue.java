package se.planbok.goal;

import java.util.List;

/** All commands of goal programmes, in the order in which they are told of. */
public final class GoalCommandCatalogue {

    /** The commands' records. */
    public static final List<Class<? extends GoalCommand>> TYPES = List.of(
            OpenGoalProgramme.class,
            AddGoal.class,
            ReviseGoal.class,
            WithdrawGoal.class,
            PursueGoal.class,
            AbandonGoal.class,
            AssessGoal.class);

    private GoalCommandCatalogue() {}
}
