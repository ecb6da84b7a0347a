package se.planbok.plan.value;

/**
 * A thing in a plan that something is said about.
 *
 * @param kind what it is
 * @param key its key; a work item's is {@code activity/workItem}, the plan's its identifier
 */
public record Subject(SubjectKind kind, String key) {}
