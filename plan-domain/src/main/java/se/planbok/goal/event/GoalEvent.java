package se.planbok.goal.event;

import se.planbok.stream.StreamEvent;

/** A fact of a goal programme's history. */
public sealed interface GoalEvent extends StreamEvent
        permits GoalProgrammeOpened, GoalAdded, GoalRevised, GoalWithdrawn, GoalPursued, GoalAbandoned, GoalAssessed {}
