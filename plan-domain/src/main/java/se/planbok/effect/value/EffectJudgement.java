package se.planbok.effect.value;

/** Whether the effect that was hoped for has come. */
public enum EffectJudgement {
    /** It has. */
    ACHIEVED,
    /** It has in part. */
    PARTLY_ACHIEVED,
    /** It has not. */
    NOT_ACHIEVED,
    /** It is too early to tell. */
    TOO_EARLY
}
