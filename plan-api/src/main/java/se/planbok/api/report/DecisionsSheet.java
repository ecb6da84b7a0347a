package se.planbok.api.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import se.planbok.plan.value.DecisionReference;
import se.planbok.view.decision.LoggedDecision;
import se.planbok.view.json.Json;

/** The log of decisions as a table: one row for each change, with all that the log says of it. */
final class DecisionsSheet {

    private static final List<String> COLUMNS = List.of(
            "sequence",
            "at",
            "by",
            "type",
            "kind",
            "subject",
            "text",
            "before",
            "after",
            "reason",
            "acceptExcess",
            "authority",
            "form",
            "decided",
            "reference",
            "rule",
            "dated",
            "recordedAfterwards");

    private final ResourceBundle texts;

    /** @param language of headings and words */
    DecisionsSheet(Locale language) {
        texts = ReportWords.bundle("decisions", language);
    }

    List<String> headings() {
        return COLUMNS.stream()
                .map(column -> texts.getString("column." + column))
                .toList();
    }

    /** A change; its figures before and after as JSON, as the log has them. */
    List<Object> row(LoggedDecision change) {
        return List.of(
                change.sequence(),
                change.at().toString(),
                change.by(),
                change.type(),
                texts.getString("kind." + change.kind()),
                change.subject(),
                change.text(),
                figures(change.before()),
                figures(change.after()),
                change.reason().orElse(""),
                change.acceptExcess().orElse(""),
                decision(change, said -> said.authority().map(key -> key.text())),
                decision(change, this::form),
                decision(change, said -> said.date().map(date -> date.text())),
                decision(change, said -> said.reference().map(reference -> reference.text())),
                change.rule().orElse(""),
                change.dated().map(dated -> dated.text()).orElse(""),
                change.recordedAfterwards() ? texts.getString("recordedAfterwards") : "");
    }

    private Optional<String> form(DecisionReference decision) {
        return decision.withPlan()
                ? Optional.of(texts.getString("form.withPlan"))
                : decision.form().map(form -> texts.getString("form." + form));
    }

    private static String figures(Optional<Object> figures) {
        return figures.map(Json.mapper()::writeValueAsString).orElse("");
    }

    private static String decision(LoggedDecision change, Function<DecisionReference, Optional<String>> said) {
        return change.decision().flatMap(said).orElse("");
    }
}
