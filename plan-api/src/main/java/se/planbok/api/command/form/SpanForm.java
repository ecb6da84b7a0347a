package se.planbok.api.command.form;

import java.util.Optional;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Span;

/**
 * A time: a day or a month as text, or an object with its beginning and its end.
 *
 * @param range the form of the object
 */
public record SpanForm(RecordForm range) implements Form {

    private static final int YEAR_LENGTH = 4;

    @Override
    public Optional<?> read(Json json, Pointer at, Faults faults) {
        if (json instanceof Json.Words(String text)) {
            return dayOrMonth(text, at, faults);
        }
        return json instanceof Json.Members
                ? range.read(json, at, faults)
                : Values.unfit(FormProblem.NOT_DAY_OR_MONTH, json, at, faults);
    }

    private static Optional<?> dayOrMonth(String text, Pointer at, Faults faults) {
        if (text.length() <= YEAR_LENGTH) {
            faults.add(FormProblem.NOT_DAY_OR_MONTH, at);
            return Optional.empty();
        }
        return Values.make(() -> on(new PartialDate(text)), at, faults);
    }

    private static Span on(PartialDate date) {
        return new Span(date, date);
    }
}
