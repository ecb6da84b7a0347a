package se.planbok.api.replay;

import java.util.List;

/** Why there is no answer, as the reader is told it. */
final class ReplayFailure extends RuntimeException {

    /** How the command ends. */
    enum Status {
        /** The history is not what it was, or not whole. */
        DOES_NOT_HOLD(1),
        /** It could not be carried out: a wrong argument, a file that cannot be read or written. */
        NOT_DONE(2),
        /** The history has no such plan, or the plan no such moment. */
        NOT_THERE(3);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    private final transient Status status;
    private final transient List<Object> arguments;

    /**
     * @param key of the text
     * @param arguments of the text
     */
    ReplayFailure(Status status, String key, Object... arguments) {
        super(key, null, false, false);
        this.status = status;
        this.arguments = List.of(arguments);
    }

    Status status() {
        return status;
    }

    String text(Texts texts) {
        return texts.of(getMessage(), arguments.toArray());
    }
}
