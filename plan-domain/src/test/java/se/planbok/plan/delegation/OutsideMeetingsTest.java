package se.planbok.plan.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.consent;
import static se.planbok.plan.Orders.object;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.propose;
import static se.planbok.plan.Orders.proposeTacit;
import static se.planbok.plan.Orders.standIn;
import static se.planbok.plan.Taken.decision;
import static se.planbok.plan.Taken.on;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.Orders;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.ConsentGiven;
import se.planbok.plan.event.DecisionProposed;
import se.planbok.plan.event.ObjectionMade;
import se.planbok.plan.event.StandInAppointed;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.KeyTaken;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.DecisionForm;
import se.planbok.plan.value.SubjectKind;

/** Stand-ins, proposals and the answers to them. */
class OutsideMeetingsTest {

    private final PlanFixture plan = PlanFixture.given(open(100), authority("styrgrupp"), authority("ledning"));
    private final PlanFixture asked = plan.and(propose("fraga", "styrgrupp", "scb", "skr"));

    private static DoesNotFit unfit(Misfit misfit, String found) {
        return new DoesNotFit(SubjectKind.PROPOSAL, "fraga", misfit, found);
    }

    @Test
    void a_stand_in_is_appointed_for_a_period() {
        plan.when(standIn("styrgrupp", "vikarie", "2021-07-01", "2021-07-31"))
                .happens(new StandInAppointed("styrgrupp", "vikarie", "2021-07-01", "2021-07-31"));
        plan.when(standIn("styrelse", "vikarie", "2021-07-01", "2021-07-31"))
                .isRefused(new KeyUnknown(SubjectKind.AUTHORITY, "styrelse"));
    }

    @Test
    void the_same_appointment_again_changes_nothing() {
        plan.and(standIn("styrgrupp", "vikarie", "2021-07-01", "2021-07-31"))
                .when(standIn("styrgrupp", "vikarie", "2021-07-01", "2021-07-31"))
                .changesNothing();
    }

    @Test
    void nobody_stands_in_for_two_authorities_on_the_same_day() {
        PlanFixture holiday = plan.and(standIn("styrgrupp", "vikarie", "2021-07-01", "2021-07-31"));

        holiday.when(standIn("ledning", "vikarie", "2021-07-31", "2021-08-15"))
                .isRefused(new DoesNotFit(SubjectKind.AUTHORITY, "ledning", Misfit.STANDS_IN_FOR_ANOTHER, "styrgrupp"));
        holiday.when(standIn("ledning", "vikarie", "2021-08-01", "2021-08-15")).isAccepted();
        holiday.when(standIn("styrgrupp", "vikarie", "2021-07-31", "2021-08-15"))
                .isAccepted();
    }

    @Test
    void a_proposal_is_put_before_each_member_once() {
        plan.when(propose("fraga", "styrgrupp", "scb", "skr", "scb"))
                .happens(new DecisionProposed(
                        "fraga", "styrgrupp", List.of("scb", "skr"), "Får pengarna användas?", Optional.empty()));
        asked.when(propose("fraga", "ledning", "scb")).isRefused(new KeyTaken(SubjectKind.PROPOSAL, "fraga"));
    }

    @Test
    void only_members_are_asked_where_the_authority_says_who_they_are() {
        PlanFixture board = plan.and(authority("namnd", "ordforande", "ledamot"));

        board.when(propose("fraga", "namnd", "ordforande", "ledamot")).isAccepted();
        board.when(propose("fraga", "namnd", "ledamot", "scb", "skr"))
                .isRefused(unfit(Misfit.MEMBER_NOT_OF_AUTHORITY, "scb"), unfit(Misfit.MEMBER_NOT_OF_AUTHORITY, "skr"));
        board.whenStated(propose("fraga", "namnd", "scb")).isRefused(unfit(Misfit.MEMBER_NOT_OF_AUTHORITY, "scb"));
    }

    @Test
    void every_consent_is_an_event_of_its_own_date_and_the_last_one_decides() {
        asked.when(consent("fraga", "skr", "2021-06-02"), consent("fraga", "scb", "2021-06-01"))
                .happens(
                        new ConsentGiven("fraga", "styrgrupp", "skr", "2021-06-02", List.of("scb")),
                        new ConsentGiven("fraga", "styrgrupp", "scb", "2021-06-01", List.of()))
                .makes(after -> assertThat(proposal(after.delegation()))
                        .returns(true, Proposal::isConsentedTo)
                        .returns(false, Proposal::isOpen)
                        .returns(Optional.of("2021-06-02"), Proposal::lastConsent));
    }

    @Test
    void only_those_who_were_asked_answer_and_only_once() {
        asked.when(consent("fraga", "naturvardsverket", "2021-06-01"))
                .isRefused(unfit(Misfit.MEMBER_NOT_ASKED, "naturvardsverket"));
        asked.and(consent("fraga", "scb", "2021-06-01"))
                .when(consent("fraga", "scb", "2021-06-02"))
                .isRefused(unfit(Misfit.MEMBER_HAS_ANSWERED, "scb"));
        asked.and(object("fraga", "scb", "2021-06-01"))
                .when(consent("fraga", "scb", "2021-06-02"))
                .isRefused(unfit(Misfit.MEMBER_HAS_ANSWERED, "scb"));
        asked.when(consent("annat", "scb", "2021-06-01")).isRefused(new KeyUnknown(SubjectKind.PROPOSAL, "annat"));
    }

    @Test
    void what_is_decided_takes_no_more_answers() {
        asked.and(consent("fraga", "scb", "2021-06-01"), consent("fraga", "skr", "2021-06-01"))
                .when(consent("fraga", "skr", "2021-06-02"))
                .isRefused(unfit(Misfit.MEMBER_HAS_ANSWERED, "skr"));
        asked.and(on(
                        decision("styrgrupp", DecisionForm.MEETING, "2021-06-10", Optional.of(Orders.key("fraga"))),
                        chapter("stod")))
                .when(consent("fraga", "skr", "2021-06-11"))
                .isRefused(unfit(Misfit.PROPOSAL_DECIDED, "styrgrupp"));
    }

    @Test
    void an_objection_is_made_on_the_last_day_at_the_latest() {
        PlanFixture silent = plan.and(proposeTacit("fraga", "styrgrupp", "2021-06-15", "scb", "skr"));

        silent.when(object("fraga", "scb", "2021-06-15"))
                .happens(new ObjectionMade("fraga", "styrgrupp", "scb", "2021-06-15"))
                .makes(after ->
                        assertThat(proposal(after.delegation()).isOpen()).isTrue());
        silent.when(object("fraga", "scb", "2021-06-16")).isRefused(unfit(Misfit.LAST_DAY_PASSED, "2021-06-15"));
        silent.when(consent("fraga", "scb", "2021-06-16")).isAccepted();
    }

    private static Proposal proposal(DelegationState delegation) {
        return delegation.outsideMeetings().proposal("fraga").orElseThrow();
    }
}
