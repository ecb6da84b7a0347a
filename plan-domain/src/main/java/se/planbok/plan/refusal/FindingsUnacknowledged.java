package se.planbok.plan.refusal;

import java.util.List;
import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/**
 * Blocking findings stand, and nobody has said why they may (R9).
 *
 * @param findings each by code and subject, such as {@code LINE_OVERDRAWN reserverade-2020}
 */
public record FindingsUnacknowledged(List<String> findings) implements Refusal {

    /** Copies the list. */
    public FindingsUnacknowledged {
        findings = List.copyOf(findings);
    }

    @Override
    public String rule() {
        return "R9";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("unacknowledged", Figure.of(findings.size())).map();
    }
}
