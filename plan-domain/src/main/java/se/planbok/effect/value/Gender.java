package se.planbok.effect.value;

/** Whom a measurement is about, where it is not about all. */
public enum Gender {
    /** Women. */
    WOMEN,
    /** Men. */
    MEN
}
