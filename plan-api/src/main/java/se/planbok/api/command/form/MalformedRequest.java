package se.planbok.api.command.form;

import java.util.List;

/** A request of the wrong form, whatever the plan's state; with everything that is wrong with it at once. */
public final class MalformedRequest extends RuntimeException {

    private final transient List<Fault> faults;

    /** @param faults what is wrong; at least one */
    public MalformedRequest(List<Fault> faults) {
        super(faults.toString(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    /** @param fault the only thing that is wrong */
    public MalformedRequest(Fault fault) {
        this(List.of(fault));
    }

    /** What is wrong, in the order of the request. */
    public List<Fault> faults() {
        return faults;
    }
}
