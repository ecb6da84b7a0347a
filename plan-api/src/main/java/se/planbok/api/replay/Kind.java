package se.planbok.api.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.planbok.effect.EffectStudy;
import se.planbok.effect.value.EffectStudyId;
import se.planbok.goal.GoalProgramme;
import se.planbok.goal.value.GoalProgrammeId;
import se.planbok.plan.Plan;
import se.planbok.plan.value.PlanId;
import se.planbok.view.decision.DecisionLog;

/** What a history can be of. */
enum Kind {
    /** A plan. */
    PLAN(Plan.TYPE, "plans", "--plan="),
    /** A goal programme. */
    GOAL_PROGRAMME(GoalProgramme.TYPE, "goal-programmes", "--goal-programme="),
    /** An effect study. */
    EFFECT_STUDY(EffectStudy.TYPE, "effect-studies", "--effect-study=");

    /** The view that tells how all stands. */
    static final String DOCUMENT = "document";

    private final String type;
    private final String resources;
    private final String option;

    Kind(String type, String resources, String option) {
        this.type = type;
        this.resources = resources;
        this.option = option;
    }

    /** What the ledger names so; empty where nothing is answered of it. */
    static Optional<StreamName> inLedger(String type, String id) {
        return Stream.of(values())
                .filter(kind -> kind.type.equals(type) && kind.hasForm(id))
                .map(kind -> new StreamName(kind, id))
                .findFirst();
    }

    /** What has this address in the service; empty where nothing is answered of it. */
    static Optional<StreamName> inService(String address, String id) {
        return Stream.of(values())
                .filter(kind -> address.startsWith("/planbok/v1/" + kind.resources + "/") && kind.hasForm(id))
                .map(kind -> new StreamName(kind, id))
                .findFirst();
    }

    /** The word of the address that all of the kind have, such as {@code goal-programmes}. */
    String resources() {
        return resources;
    }

    /** How one of the kind is asked for. */
    String option() {
        return option;
    }

    /** The names of its views. */
    List<String> views() {
        return this == PLAN ? PlanAnswers.VIEWS : List.of(DOCUMENT, DecisionLog.NAME);
    }

    private boolean hasForm(String id) {
        return switch (this) {
            case PLAN -> PlanId.parse(id).isPresent();
            case GOAL_PROGRAMME -> GoalProgrammeId.parse(id).isPresent();
            case EFFECT_STUDY -> EffectStudyId.parse(id).isPresent();
        };
    }
}
