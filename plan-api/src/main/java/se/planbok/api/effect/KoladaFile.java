package se.planbok.api.effect;

import java.util.Optional;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.Pointer;
import se.planbok.effect.value.Decimal;
import se.planbok.effect.value.Gender;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.Text;
import se.planbok.view.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Measurements as Kolada's open API gives them, version 3: {@code values} by key figure, municipality and period, each
 * with {@code values} by gender (T all, K women, M men). A value that is null, since it is missing or secret, or that is
 * marked as deleted is passed over; members that are not used here are not looked at.
 */
final class KoladaFile {

    private final Rows rows;
    private final Chosen chosen;

    private KoladaFile(Rows rows, Chosen chosen) {
        this.rows = rows;
        this.chosen = chosen;
    }

    /** Reads the file; what is wrong is noted among the rows. */
    static void read(byte[] body, Chosen chosen, Rows rows) {
        JsonNode document;
        try {
            document = Json.mapper().readTree(body);
        } catch (JacksonException e) {
            rows.fault(
                    FormProblem.NOT_JSON,
                    Pointer.ROOT,
                    e.getLocation().getLineNr(),
                    e.getLocation().getColumnNr());
            return;
        }
        new KoladaFile(rows, chosen).read(document);
    }

    private void read(JsonNode document) {
        Pointer at = Pointer.ROOT.to("values");
        JsonNode series = document.path("values");
        if (!series.isArray()) {
            rows.fault(FormProblem.NOT_LIST, at);
            return;
        }
        for (int i = 0; i < series.size(); i++) {
            ofPeriod(series.get(i), at.to(i));
        }
    }

    private void ofPeriod(JsonNode said, Pointer at) {
        String kpi = text(said, "kpi", at);
        String municipality = text(said, "municipality", at);
        JsonNode values = said.path("values");
        if (!values.isArray()) {
            rows.fault(FormProblem.NOT_LIST, at.to("values"));
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            JsonNode value = values.get(i);
            Pointer there = at.to("values").to(i);
            String gender = value.path("gender").asString("T");
            if (chosen.means(kpi, municipality, gender)) {
                ofGender(said, value, gender, at, there, "Kolada " + kpi + ", " + municipality);
            }
        }
    }

    private void ofGender(
            JsonNode said, JsonNode value, String genderLetter, Pointer at, Pointer there, String source) {
        JsonNode number = value.path("value");
        if (number.isNull() || value.path("isdeleted").asBoolean(false)) {
            rows.addWithoutValue();
            return;
        }
        Optional<PartialDate> period = period(said.path("period"), at.to("period"));
        Optional<Optional<Gender>> gender = rows.gender(there.to("gender"), genderLetter);
        Optional<Decimal> decimal = decimal(number, there.to("value"));
        Optional<Text> from = rows.make(there, () -> new Text(source));
        if (period.isPresent() && gender.isPresent() && decimal.isPresent() && from.isPresent()) {
            rows.add(new Row(there, period.get(), gender.get(), decimal.get(), from, false, Optional.empty()));
        }
    }

    private Optional<PartialDate> period(JsonNode period, Pointer at) {
        return rows.make(at, () -> new PartialDate(period.asString("")));
    }

    private Optional<Decimal> decimal(JsonNode number, Pointer at) {
        if (!number.isNumber()) {
            rows.fault(FormProblem.NOT_NUMBER, at);
            return Optional.empty();
        }
        return rows.make(at, () -> Decimal.of(number.decimalValue()));
    }

    private String text(JsonNode said, String name, Pointer at) {
        JsonNode text = said.path(name);
        if (!text.isString()) {
            rows.fault(text.isMissingNode() ? FormProblem.REQUIRED : FormProblem.NOT_TEXT, at.to(name));
        }
        return text.asString("");
    }
}
