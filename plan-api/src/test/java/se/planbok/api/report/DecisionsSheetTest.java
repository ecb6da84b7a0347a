package se.planbok.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.DecisionReference;
import se.planbok.plan.value.SubjectKind;
import se.planbok.view.decision.LoggedDecision;

class DecisionsReportTest {

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void every_kind_of_thing_and_every_form_of_decision_has_its_word(String language) {
        DecisionsSheet report = new DecisionsSheet(Locale.of(language));
        for (SubjectKind kind : SubjectKind.values()) {
            for (DecisionForm form : DecisionForm.values()) {
                assertThat(report.row(change(kind, form)))
                        .hasSameSizeAs(report.headings())
                        .doesNotContain(kind.name(), form.name());
            }
        }
    }

    private static LoggedDecision change(SubjectKind kind, DecisionForm form) {
        return new LoggedDecision(
                7,
                Instant.EPOCH,
                "p-1",
                "FundsReserved",
                "res-webb",
                kind,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new DecisionReference(
                        Optional.empty(),
                        Optional.of(form),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty())),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
