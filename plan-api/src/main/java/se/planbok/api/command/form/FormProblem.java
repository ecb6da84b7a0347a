package se.planbok.api.command.form;

import java.util.Locale;

/**
 * What can be wrong with a request before its values are looked at. What is wrong with a value is told by the value
 * itself ({@link se.planbok.plan.value.InvalidValue}); the codes of both share one set of texts.
 */
public enum FormProblem {
    /** The body is not UTF-8. */
    NOT_UTF8,
    /** There is no body. */
    EMPTY_BODY,
    /** Not JSON, at a line and a column. */
    NOT_JSON,
    /** Something follows after the value. */
    TRAILING_CONTENT,
    /** A member is there twice. */
    DUPLICATE_MEMBER,
    /** More levels than are allowed. */
    TOO_DEEP,
    /** Neither a command nor an array of commands. */
    NOT_COMMANDS,
    /** An array without commands. */
    NO_COMMANDS,
    /** More commands than are allowed in one step. */
    TOO_MANY_COMMANDS,
    /** More faults than are told. */
    FAULTS_LEFT_OUT,
    /** An object is expected. */
    NOT_OBJECT,
    /** A list is expected. */
    NOT_LIST,
    /** A longer list than is allowed. */
    LIST_TOO_LONG,
    /** A text is expected. */
    NOT_TEXT,
    /** A number is expected. */
    NOT_NUMBER,
    /** A whole number without decimals and exponent is expected. */
    NOT_WHOLE,
    /** A number of halves is expected. */
    NOT_HALVES,
    /** A number of fewer figures is expected. */
    NOT_DECIMAL,
    /** True or false is expected. */
    NOT_TRUTH,
    /** A null, which says nothing. */
    NULL,
    /** A member that must be there. */
    REQUIRED,
    /** A member that the command does not have. */
    UNKNOWN_MEMBER,
    /** A member that the command does not have, while it has one of nearly that name. */
    UNKNOWN_MEMBER_NEAR,
    /** A command that does not exist. */
    UNKNOWN_TYPE,
    /** A command that does not exist, while there is one of nearly that name. */
    UNKNOWN_TYPE_NEAR,
    /** A word that is none of those allowed. */
    UNKNOWN_CHOICE,
    /** A month or a year, where only what is recorded afterwards may be that inexact. */
    DAY_UNLESS_AFTERWARDS,
    /** A day or a month is expected. */
    NOT_DAY_OR_MONTH,
    /** The header Idempotency-Key has another form than it may have. */
    IDEMPOTENCY_KEY_FORM,
    /** The header If-Match has another form than it may have. */
    IF_MATCH_FORM,
    /** The first command opens another plan than the one in the path. */
    OPENS_OTHER_PLAN,
    /** The first command opens something else than what is in the path. */
    OPENS_OTHER,
    /** A parameter of the address has another form than it may have. */
    PARAMETER_FORM,
    /** A request that the container or the framework cannot read. */
    UNREADABLE_REQUEST,
    /** A body that cannot be read as what it says that it is. */
    UNREADABLE_BODY,
    /** Two parameters of the address of which one alone may be there. */
    NOT_TOGETHER,
    /** A parameter of the address that must be there. */
    PARAMETER_REQUIRED,
    /** An instant that is still to come. */
    INSTANT_IN_FUTURE,
    /** A stretch of time whose end is before its beginning. */
    FROM_AFTER_TO,
    /** What is to be explained is no number. */
    FIGURE_NOT_NUMBER,
    /** An event that is said to be known, and that is not there. */
    AFTER_LAST_EVENT,
    /** A file without the row of headings that it must have. */
    NO_HEADINGS,
    /** A heading that such a file does not have. */
    UNKNOWN_HEADING,
    /** A row with more or fewer cells than there are headings. */
    CELLS_UNLIKE_HEADINGS,
    /** A quote in a file that does not end. */
    QUOTE_UNENDED,
    /** A period that stands twice in a file; which rows are meant must be chosen. */
    PERIOD_TWICE,
    /** A file of which nothing is left to record. */
    NOTHING_TO_IMPORT,
    /** More rows than are taken in one step. */
    TOO_MANY_ROWS;

    /** The stable code, such as {@code not-utf8}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A fault of this kind.
     *
     * @param pointer the JSON pointer of what is wrong, empty for the request as a whole
     * @param arguments what the text for people mentions
     */
    public Fault at(String pointer, Object... arguments) {
        return Fault.of(pointer, code(), arguments);
    }
}
