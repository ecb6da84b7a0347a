package se.planbok.plan.value;

import java.util.List;

/**
 * A value of the wrong form: the request is malformed, whatever the plan's state (R1). Texts for people are made from
 * the code where the answer is written.
 */
public final class InvalidValue extends IllegalArgumentException {

    private final String field;
    private final String problem;
    private final transient List<Object> figures;

    /**
     * @param field the command's field at fault, empty where the value does not know which field it is for
     * @param problem what is wrong, as a stable code such as {@code key-form}
     * @param figures what the text for people mentions, such as a limit
     */
    public InvalidValue(String field, String problem, Object... figures) {
        super(field.isEmpty() ? problem : field + ": " + problem);
        this.field = field;
        this.problem = problem;
        this.figures = List.of(figures);
    }

    /** The command's field at fault; empty where unknown. */
    public String field() {
        return field;
    }

    /** What is wrong, as a stable code. */
    public String problem() {
        return problem;
    }

    /** The figures of the text for people, in the order that the text names them. */
    public List<Object> figures() {
        return figures;
    }
}
