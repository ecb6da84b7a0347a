package se.planbok.api;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import se.planbok.plan.PlanCommand;
import se.planbok.plan.Rule;
import se.planbok.plan.structure.CancelActivity;

/** Which part of the program may know which: the dependencies point one way, and frameworks stay in their places. */
class ArchitectureTest {

    private static final String PLAN = "se.planbok.plan..";
    private static final String[] STREAMS = {"se.planbok.stream..", "se.planbok.goal..", "se.planbok.effect.."};
    private static final String EVENT = "se.planbok.plan.event..";
    private static final String VALUE = "se.planbok.plan.value..";
    private static final String VIEW = "se.planbok.view..";
    private static final String STANDING = "se.planbok.view.standing..";
    private static final String FINDING_VIEW = "se.planbok.view.finding..";
    private static final String AGENDA_VIEW = "se.planbok.view.agenda..";
    private static final String FOLLOW_UP = "se.planbok.view.followup..";
    private static final String VERIFY = "se.planbok.verify..";
    private static final String API = "se.planbok.api..";
    private static final String WIRING = "se.planbok.api.wiring..";
    private static final String REPLAY = "se.planbok.api.replay..";
    private static final String PROBLEM = "se.planbok.api.problem..";
    private static final String AXON = "org.axonframework..";

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("se.planbok");

    private static final DescribedPredicate<JavaClass> THE_AGGREGATE = describe(
            "are an aggregate or the batch PlanCommands",
            type -> Set.of(
                            "se.planbok.plan.Plan",
                            "se.planbok.plan.PlanCommands",
                            "se.planbok.goal.GoalProgramme",
                            "se.planbok.effect.EffectStudy")
                    .contains(outermost(type)));
    private static final DescribedPredicate<JavaClass> THE_PLAN_STATE =
            describe("are PlanState", type -> outermost(type).equals("se.planbok.plan.PlanState"));

    private static final Set<String> RANDOM = Set.of(
            Random.class.getName(),
            SecureRandom.class.getName(),
            SplittableRandom.class.getName(),
            ThreadLocalRandom.class.getName());

    @Test
    void the_domain_knows_only_java_persistent_collections_and_itself() {
        classes()
                .that(resideInAPackage(PLAN).and(DescribedPredicate.not(THE_AGGREGATE)))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.pcollections..", PLAN))
                .check(PROGRAM);
    }

    @Test
    void the_aggregate_knows_axon_beside_that() {
        classes()
                .that(THE_AGGREGATE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.pcollections..", PLAN, AXON)
                        .or(resideInAnyPackage(STREAMS)))
                .check(PROGRAM);
    }

    @Test
    void goal_programmes_and_effect_studies_know_that_and_the_plan_but_not_each_other() {
        for (String[] each : new String[][] {{"GoalProgramme", "goal"}, {"EffectStudy", "effect"}}) {
            classes()
                    .that(resideInAPackage("se.planbok." + each[1] + "..")
                            .and(DescribedPredicate.not(name("se.planbok." + each[1] + "." + each[0]))))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.pcollections..",
                            PLAN,
                            "se.planbok.stream..",
                            "se.planbok." + each[1] + ".."))
                    .check(PROGRAM);
        }
        classes()
                .that(resideInAPackage("se.planbok.stream.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", PLAN, "se.planbok.stream.."))
                .check(PROGRAM);
    }

    @Test
    void the_domain_knows_no_database() {
        noClasses()
                .that(resideInAPackage(PLAN).or(resideInAnyPackage(STREAMS)))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."))
                .check(PROGRAM);
    }

    /** The aggregate alone reads the clock that it is handed, once for a batch. */
    @Test
    void the_domain_asks_neither_a_clock_nor_chance() {
        noClasses()
                .that(resideInAPackage(PLAN).or(resideInAnyPackage(STREAMS)))
                .should(accessTargetWhere(
                        describe("asks a clock or chance", access -> asksAClock(access) || asksChance(access))))
                .check(PROGRAM);
    }

    @Test
    void a_view_sees_events_and_values_of_the_domain_and_nothing_else() {
        noClasses()
                .that(resideInAPackage(VIEW)
                        .and(DescribedPredicate.not(
                                resideInAnyPackage(STANDING, FINDING_VIEW, AGENDA_VIEW, FOLLOW_UP))))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(PLAN).and(DescribedPredicate.not(resideInAnyPackage(EVENT, VALUE))))
                .check(PROGRAM);
    }

    @Test
    void how_a_plan_stands_sees_the_plans_state_too() {
        noClasses()
                .that(resideInAPackage(STANDING))
                .should()
                .dependOnClassesThat(resideInAPackage(PLAN)
                        .and(DescribedPredicate.not(resideInAnyPackage(EVENT, VALUE)))
                        .and(DescribedPredicate.not(THE_PLAN_STATE)))
                .check(PROGRAM);
    }

    @Test
    void the_view_of_findings_sees_the_plans_state_and_its_findings_too() {
        noClasses()
                .that(resideInAPackage(FINDING_VIEW))
                .should()
                .dependOnClassesThat(resideInAPackage(PLAN)
                        .and(DescribedPredicate.not(resideInAnyPackage(EVENT, VALUE, "se.planbok.plan.finding..")))
                        .and(DescribedPredicate.not(THE_PLAN_STATE)))
                .check(PROGRAM);
    }

    /** An agenda tells where a plan stands, so its view may see all of that, but orders nothing. */
    @Test
    void the_view_of_the_agenda_sees_the_plans_state_and_decides_nothing() {
        noClasses()
                .that(resideInAPackage(AGENDA_VIEW))
                .should()
                .dependOnClassesThat(assignableTo(PlanCommand.class).or(assignableTo(Rule.class)))
                .check(PROGRAM);
    }

    @Test
    void nobody_knows_the_api() {
        noClasses()
                .that(resideInAnyPackage(PLAN, VIEW).or(resideInAnyPackage(STREAMS)))
                .should()
                .dependOnClassesThat(resideInAPackage(API))
                .check(PROGRAM);
    }

    /** Whoever audits can build it alone. */
    @Test
    void the_verifier_knows_only_java_and_itself() {
        classes()
                .that(resideInAPackage(VERIFY))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", VERIFY))
                .check(PROGRAM);
    }

    /** It runs where there is no service and no database. */
    @Test
    void the_replay_knows_only_json_events_views_and_the_verifier() {
        classes()
                .that(resideInAPackage(REPLAY))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "tools.jackson..", PLAN, VIEW, VERIFY, REPLAY)
                        .or(resideInAnyPackage(STREAMS))
                        .and(DescribedPredicate.not(resideInAPackage("se.planbok.view.store.."))))
                .check(PROGRAM);
    }

    /** What cancels an activity asks what still hangs on it, and is the one way back from the structure. */
    @Test
    void the_domain_has_no_cycle_between_its_concerns() {
        slices().matching("se.planbok.plan.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        type(CancelActivity.class).or(name("se.planbok.plan.structure.NothingUnspentIsLeft")),
                        resideInAnyPackage(
                                "se.planbok.plan.budget..", "se.planbok.plan.workload..", "se.planbok.plan.outturn.."))
                .check(PROGRAM);
    }

    @Test
    void the_views_have_no_cycle_between_them() {
        slices().matching("se.planbok.view.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void the_api_has_no_cycle_between_its_packages() {
        slices().matching("se.planbok.api.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void axon_is_known_to_the_wiring_and_the_aggregate_alone() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage(WIRING)).and(DescribedPredicate.not(THE_AGGREGATE)))
                .should()
                .dependOnClassesThat(resideInAPackage(AXON))
                .check(PROGRAM);
    }

    @Test
    void what_a_class_needs_comes_through_its_constructor() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(PROGRAM);
    }

    @Test
    void status_codes_are_chosen_in_one_place() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage(PROBLEM)))
                .should()
                .dependOnClassesThat(describe("are HttpStatus", type -> type.isEquivalentTo(HttpStatus.class)))
                .check(PROGRAM);
    }

    private static boolean asksAClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        return owner.getPackageName().equals("java.time") && name.equals("now")
                || owner.isEquivalentTo(Clock.class) && !readsTheClockItIsHanded(access)
                || owner.isEquivalentTo(Date.class) && name.equals("<init>")
                || owner.isEquivalentTo(System.class)
                        && Set.of("currentTimeMillis", "nanoTime").contains(name);
    }

    private static boolean readsTheClockItIsHanded(JavaAccess<?> access) {
        return THE_AGGREGATE.test(access.getOriginOwner())
                && access.getTarget().getName().equals("instant");
    }

    private static boolean asksChance(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getTarget().getName();
        return RANDOM.contains(owner)
                || owner.equals(Math.class.getName()) && name.equals("random")
                || owner.equals(UUID.class.getName()) && name.equals("randomUUID");
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getName());
    }
}
