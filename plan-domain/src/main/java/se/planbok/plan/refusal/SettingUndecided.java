package se.planbok.plan.refusal;

import java.util.SequencedMap;
import se.planbok.plan.value.Figure;

/**
 * A delegation rule or a policy would change without a decision (R17).
 *
 * @param setting what would change: the matter of a rule, or a policy
 */
public record SettingUndecided(String setting) implements DecisionMissing {

    @Override
    public String rule() {
        return "R17";
    }

    @Override
    public SequencedMap<String, Figure> figures() {
        return Figures.of("setting", Figure.of(setting)).map();
    }
}
