package se.planbok.plan.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import se.planbok.plan.Judgement;
import se.planbok.plan.PlanState;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.SubjectKind;

/** How commands name the efforts that plans follow through the years. */
final class Initiatives {

    private Initiatives() {}

    /**
     * Several are named, each once.
     *
     * @throws InvalidValue {@code several-initiatives}
     */
    static void checkSeveral(String field, List<Key> initiatives) {
        if (initiatives.size() < 2 || new HashSet<>(initiatives).size() < initiatives.size()) {
            throw new InvalidValue(field, "several-initiatives");
        }
    }

    /** What an effort goes on as must be an effort of this plan (R1). */
    static void known(PlanState plan, Key initiative, Judgement judgement) {
        judgement.known(
                SubjectKind.INITIATIVE,
                initiative,
                Optional.of(initiative.text()).filter(plan.structure()::hasInitiative));
    }

    /** An effort ends once: what it goes on as cannot be told twice in one plan (R18). */
    static void goesOnAsNothingElse(PlanState plan, Key initiative, Judgement judgement) {
        Optional<List<String>> goesOnAs = plan.structure().goesOnAs(initiative.text());
        judgement.fits(
                goesOnAs.isEmpty(),
                SubjectKind.INITIATIVE,
                initiative,
                Misfit.INITIATIVE_GOES_ON,
                goesOnAs.map(into -> String.join(", ", into)).orElse(""));
    }

    static List<String> texts(List<Key> initiatives) {
        return initiatives.stream().map(Key::text).toList();
    }
}
