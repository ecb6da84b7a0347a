package se.planbok.verify;

/** What is wrong at an event. */
public enum Fault {
    /** It is not what was sealed. */
    CHANGED,
    /** It was sealed and is no longer there, or stands elsewhere. */
    REMOVED,
    /** It was not there when what follows it was sealed. */
    ADDED,
    /** The digests that are kept of it are not those that follow from the history. */
    DIGESTS_CHANGED,
    /** The history up to a checkpoint is not what was signed then; the fault is here or between here and there. */
    NOT_AS_SIGNED,
    /** A checkpoint is not signed by a key that counts, or what is sealed is not signed at all. */
    NOT_SIGNED,
    /** It is not what was kept from an earlier checkpoint; the fault is here or between here and there. */
    NOT_AS_KEPT,
    /** The history ends here, before a checkpoint that was kept. */
    CUT_OFF,
    /** It is not proved to be in the ledger. */
    NOT_INCLUDED,
    /** What stands here cannot be read. */
    UNREADABLE
}
