package se.planbok.api.history;

/**
 * Why an append did not come about, or is not known to have. After all but {@link OutcomeUnknown} nothing is stored.
 */
public abstract sealed class AppendFailure extends RuntimeException
        permits StreamConflict, AnswerKept, KeyReused, Unstorable, NotStored, OutcomeUnknown {

    AppendFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
