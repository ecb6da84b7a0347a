package se.planbok.effect.value;

/** Which way an indicator is wished to go. */
public enum Desired {
    /** The more the better. */
    UP,
    /** The less the better. */
    DOWN
}
