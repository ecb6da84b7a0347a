package se.planbok.plan.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.merge;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.split;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.InitiativeSplit;
import se.planbok.plan.event.InitiativesMerged;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.SubjectKind;

/** Efforts that go on otherwise from a year on. */
class InitiativesTest {

    private static PlanFixture plan() {
        return PlanFixture.given(open(860), chapter("stod"), ongoing("kartblad"), ongoing("kartbok"));
    }

    @Test
    void an_initiative_of_earlier_years_goes_on_as_several() {
        plan().when(split("kartor", "kartblad", "kartbok"))
                .happens(new InitiativeSplit("kartor", List.of("kartblad", "kartbok")))
                .makes(plan ->
                        assertThat(plan.structure().goesOnAs("kartor")).contains(List.of("kartblad", "kartbok")));
    }

    @Test
    void an_initiative_may_go_on_as_itself_and_another() {
        plan().when(split("kartblad", "kartblad", "kartbok")).isAccepted();
        plan().when(merge("kartblad", "kartblad", "kartbok")).isAccepted();
    }

    @Test
    void several_initiatives_go_on_as_one() {
        plan().when(merge("kartbok", "atlas", "kartor"))
                .happens(new InitiativesMerged(List.of("atlas", "kartor"), "kartbok"))
                .makes(plan -> assertThat(plan.structure().goesOnAs("atlas")).contains(List.of("kartbok")));
    }

    @Test
    void what_they_go_on_as_must_be_in_the_plan() {
        plan().when(split("kartor", "kartblad", "film")).isRefused(new KeyUnknown(SubjectKind.INITIATIVE, "film"));
        plan().when(merge("film", "kartblad", "kartbok")).isRefused(new KeyUnknown(SubjectKind.INITIATIVE, "film"));
    }

    @Test
    void the_same_said_again_changes_nothing_and_something_else_is_refused() {
        PlanFixture told = plan().and(split("kartor", "kartblad", "kartbok"), merge("kartbok", "atlas", "film"));

        told.when(split("kartor", "kartblad", "kartbok")).changesNothing();
        told.when(merge("kartbok", "atlas", "film")).changesNothing();
        told.when(merge("kartbok", "kartor", "papper"))
                .isRefused(new DoesNotFit(
                        SubjectKind.INITIATIVE, "kartor", Misfit.INITIATIVE_GOES_ON, "kartblad, kartbok"));
        told.when(split("atlas", "kartblad", "kartbok"))
                .isRefused(new DoesNotFit(SubjectKind.INITIATIVE, "atlas", Misfit.INITIATIVE_GOES_ON, "kartbok"));
    }

    @Test
    void it_needs_no_decision_after_adoption() {
        plan().adopted().when(split("kartor", "kartblad", "kartbok")).isAccepted();
    }
}
