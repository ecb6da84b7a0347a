package se.planbok.effect.value;

/** How far along the way from means to ends a step stands, in order. */
public enum ChainStage {
    /** What is put in: days, money, knowledge. */
    INPUT,
    /** What is done. */
    ACTIVITY,
    /** What comes out of it directly. */
    OUTPUT,
    /** What changes for those it is meant for. */
    OUTCOME,
    /** What changes in the long run. */
    IMPACT
}
