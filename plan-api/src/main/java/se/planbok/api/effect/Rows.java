package se.planbok.api.effect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import se.planbok.api.command.form.CommandParser;
import se.planbok.api.command.form.Fault;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.command.form.Pointer;
import se.planbok.effect.value.Gender;
import se.planbok.plan.value.InvalidValue;

/** The rows of a file while it is read, and all that is wrong with it. */
final class Rows {

    private final List<Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int withoutValue;

    /** A row. */
    void add(Row row) {
        rows.add(row);
    }

    /** A row that was chosen and has no value. */
    void addWithoutValue() {
        withoutValue++;
    }

    /** Something that is wrong. */
    void fault(FormProblem problem, Pointer at, Object... arguments) {
        faults.add(problem.at(at.toString(), arguments));
    }

    /** A value of the domain; empty, with a fault, where it objects. */
    <T> Optional<T> make(Pointer at, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (InvalidValue e) {
            faults.add(new Fault(at.toString(), e.problem(), e.figures()));
            return Optional.empty();
        }
    }

    /** Whom a letter of Kolada's, or a word of ours, is about; empty, with a fault, where it is neither. */
    Optional<Optional<Gender>> gender(Pointer at, String word) {
        Optional<Optional<Gender>> known = switch (word) {
            case "", "T", "TOTAL" -> Optional.of(Optional.empty());
            case "K", "WOMEN" -> Optional.of(Optional.of(Gender.WOMEN));
            case "M", "MEN" -> Optional.of(Optional.of(Gender.MEN));
            default -> Optional.empty();
        };
        if (known.isEmpty()) {
            fault(FormProblem.UNKNOWN_CHOICE, at, "T, K, M");
        }
        return known;
    }

    /** How many rows that were chosen have no value. */
    int withoutValue() {
        return withoutValue;
    }

    /**
     * The rows, of which there is at least one, and none twice.
     *
     * @throws MalformedRequest with all that is wrong
     */
    List<Row> checked() {
        Set<List<Object>> seen = new HashSet<>();
        rows.stream()
                .filter(row -> !seen.add(List.of(row.period(), row.gender())))
                .forEach(row ->
                        fault(FormProblem.PERIOD_TWICE, row.at(), row.period().text()));
        if (rows.isEmpty() && faults.isEmpty()) {
            fault(FormProblem.NOTHING_TO_IMPORT, Pointer.ROOT);
        }
        if (rows.size() > CommandParser.MAX_COMMANDS) {
            fault(FormProblem.TOO_MANY_ROWS, Pointer.ROOT, CommandParser.MAX_COMMANDS);
        }
        if (!faults.isEmpty()) {
            throw new MalformedRequest(faults);
        }
        return List.copyOf(rows);
    }
}
