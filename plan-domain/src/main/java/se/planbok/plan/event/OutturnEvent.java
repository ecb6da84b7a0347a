package se.planbok.plan.event;

/** Facts about what was used of money and days: facts. */
public sealed interface OutturnEvent extends PlanEvent permits ExpenditureRecorded {}
