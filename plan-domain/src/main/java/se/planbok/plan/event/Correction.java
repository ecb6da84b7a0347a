package se.planbok.plan.event;

/**
 * A fact was recorded wrongly and is put right (R15). Nothing is erased: the fact stands in the history as it was told,
 * and the correction says what it was and what it is. A fact may be corrected again; then what it was is the last
 * correction.
 */
public sealed interface Correction extends OutturnEvent
        permits ExpenditureCorrected,
                DaysReportCorrected,
                CompletionCorrected,
                ProgressCorrected,
                StatedFigureCorrected {

    /** The number of the event that told the fact. */
    long fact();
}
