package se.planbok.api.history;

/** The same request has been answered before: give the first answer, nothing was done anew. */
public final class AnswerKept extends AppendFailure {

    private final KeptAnswer first;

    AnswerKept(KeptAnswer first) {
        super("Answered before: " + first.key(), null);
        this.first = first;
    }

    public KeptAnswer first() {
        return first;
    }
}
