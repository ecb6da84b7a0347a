package se.planbok.plan.finding;

/**
 * That somebody knows of a finding and says why it may stand. Holds for the figures that it saw, and ends when they get
 * worse.
 *
 * @param by the opaque id of the person
 * @param reason why
 * @param sequence the event that acknowledged it
 * @param gap twice the difference between expected and actual that it saw
 */
public record Acknowledgement(String by, String reason, long sequence, long gap) {}
