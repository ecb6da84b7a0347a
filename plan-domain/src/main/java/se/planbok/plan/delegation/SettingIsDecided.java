package se.planbok.plan.delegation;

import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanState;
import se.planbok.plan.Rule;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.refusal.Refusal;
import se.planbok.plan.refusal.SettingUndecided;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.PlanStatus;

/**
 * What was set before, and everything once the plan is no draft, changes by a decision (R17).
 *
 * @param setting what is set: the matter of a rule, or a policy
 * @param said the command's circumstances
 */
record SettingIsDecided(String setting, Circumstances said) implements Rule {

    static SettingIsDecided of(String setting, Judgement judgement) {
        return new SettingIsDecided(setting, judgement.circumstances());
    }

    /** Whether it is the first setting of a draft, which is free. */
    static boolean isFree(PlanState plan, boolean setBefore) {
        return plan.status() == PlanStatus.DRAFT && !setBefore;
    }

    @Override
    public String number() {
        return "R17";
    }

    @Override
    public boolean soft() {
        return false;
    }

    @Override
    public Figure limit() {
        return Figure.of("DECISION");
    }

    @Override
    public Figure figure() {
        return Figure.of(said.taken()
                .map(decision -> decision.authority().map(Key::text).orElse("UNKNOWN"))
                .orElse("NONE"));
    }

    @Override
    public Optional<Refusal> objection() {
        return said.taken().isEmpty() ? Optional.of(new SettingUndecided(setting)) : Optional.empty();
    }
}
