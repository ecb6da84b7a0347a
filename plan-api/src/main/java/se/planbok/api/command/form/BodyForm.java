package se.planbok.api.command.form;

import java.util.Optional;

/**
 * Reads a body that is not a command, as strictly as commands are read.
 *
 * @param <T> the record whose components are the body's members
 */
public final class BodyForm<T extends Record> {

    private final Class<T> type;
    private final RecordForm form;

    /** @param type of the record; its components are values of the domain */
    public BodyForm(Class<T> type) {
        this.type = type;
        form = RecordForm.of(type);
    }

    /**
     * Reads a body.
     *
     * @param body JSON in UTF-8
     * @throws MalformedRequest with all that is wrong
     */
    public T read(byte[] body) {
        Faults faults = new Faults();
        Optional<T> read = JsonReader.read(body, faults)
                .flatMap(document -> form.read(document, Pointer.ROOT, faults))
                .map(type::cast);
        faults.throwIfAny();
        return read.orElseThrow();
    }
}
