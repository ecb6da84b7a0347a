package se.planbok.plan.value;

/** Whether an activity goes as planned. */
public enum TrafficLight {
    /** It goes as planned. */
    GREEN,
    /** It is at risk. */
    YELLOW,
    /** It does not go as planned. */
    RED
}
