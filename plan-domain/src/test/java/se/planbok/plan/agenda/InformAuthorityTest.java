package se.planbok.plan.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.decide;
import static se.planbok.plan.Orders.inform;
import static se.planbok.plan.Orders.key;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.standIn;
import static se.planbok.plan.agenda.Delegated.delegated;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.planbok.plan.Orders;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.Taken;
import se.planbok.plan.event.AuthorityInformed;
import se.planbok.plan.event.Circumstances;
import se.planbok.plan.event.DaysAllocated;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.value.Count;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.Informing;
import se.planbok.plan.value.PartialDate;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.Text;

/** R5: what was decided under delegation is told afterwards. */
class InformAuthorityTest {

    private static final Optional<String> DELEGATE = Optional.empty();

    private final PlanFixture plan = PlanFixture.given(
            open(100), authority("styrgrupp"), authority("ledning"), line("resor", 10_000), Orders.chapter("stod"));
    private final PlanFixture duty = taken(ruled(Informing.MUST, DELEGATE), "tag", "buss");

    private PlanFixture ruled(Informing informing, Optional<String> firstStep) {
        return plan.andHappened(Delegated.ladder(informing, firstStep), Circumstances.NONE);
    }

    /** Reservations under delegation; the rule is the last event before them. */
    private static PlanFixture taken(PlanFixture ruled, String... reservations) {
        PlanFixture taken = ruled;
        for (String reservation : reservations) {
            taken = taken.andHappened(
                    Delegated.reserved(reservation, "resor", 1_000, ReservationStatus.OPEN),
                    Circumstances.NONE,
                    delegated(ruled.state().version(), 1, DELEGATE));
        }
        return taken;
    }

    private static InformAuthority informOf(List<String> reservations, long... changes) {
        return new InformAuthority(
                key("styrgrupp"),
                Day.parse("2021-03-04"),
                reservations.stream().map(Orders::key).toList(),
                LongStream.of(changes).mapToObj(Count::new).toList(),
                Optional.of(new Text("Protokoll 2")));
    }

    private static List<String> toTell(PlanFixture plan) {
        return plan.state().agenda().toTell().stream()
                .map(change -> change.authority() + " " + change.subject().key() + " " + change.day() + " "
                        + change.informing())
                .toList();
    }

    @Test
    void what_was_decided_under_delegation_waits_to_be_told_the_oldest_first() {
        assertThat(toTell(duty)).containsExactly("styrgrupp tag 2021-02-05 MUST", "styrgrupp buss 2021-02-05 MUST");
    }

    @Test
    void all_that_is_still_to_be_told_is_told_at_once() {
        long rule = duty.state().version() - 2;

        duty.when(inform("styrgrupp", "2021-03-04"))
                .happens(new AuthorityInformed(
                        "styrgrupp",
                        "2021-03-04",
                        List.of(rule + 1, rule + 2),
                        List.of("tag", "buss"),
                        Optional.empty()))
                .makes(after -> assertThat(after.agenda().toTell()).isEmpty());
    }

    @Test
    void told_twice_changes_nothing() {
        duty.and(inform("styrgrupp", "2021-03-04"))
                .when(inform("styrgrupp", "2021-03-05"))
                .changesNothing();
        duty.and(informOf(List.of("tag"))).when(informOf(List.of("tag"))).changesNothing();
        duty.when(inform("ledning", "2021-03-05")).changesNothing();
    }

    @Test
    void what_is_named_is_told_and_the_rest_still_waits() {
        PlanFixture byReservation = duty.and(informOf(List.of("buss")));
        PlanFixture byChange = duty.and(informOf(List.of(), duty.state().version() - 1));

        assertThat(toTell(byReservation)).containsExactly("styrgrupp tag 2021-02-05 MUST");
        assertThat(toTell(byChange)).containsExactly("styrgrupp buss 2021-02-05 MUST");
    }

    @Test
    void what_is_named_must_be_there() {
        long last = duty.state().version();

        duty.when(informOf(List.of("flyg"))).isRefused(new KeyUnknown(SubjectKind.RESERVATION, "flyg"));
        duty.when(informOf(List.of(), last)).isAccepted();
        duty.when(informOf(List.of(), last + 1)).isRefused(new KeyUnknown(SubjectKind.EVENT, Long.toString(last + 1)));
        duty.when(inform("styrelse", "2021-03-04")).isRefused(new KeyUnknown(SubjectKind.AUTHORITY, "styrelse"));
    }

    @Test
    void a_duty_is_a_finding_on_the_reservation_until_it_is_done() {
        assertThat(duties(duty)).containsExactly("buss styrgrupp", "tag styrgrupp");
        assertThat(duties(duty.and(informOf(List.of("tag"))))).containsExactly("buss styrgrupp");
        assertThat(duties(duty.and(inform("styrgrupp", "2021-03-04")))).isEmpty();
    }

    @Test
    void a_courtesy_is_no_finding() {
        PlanFixture courtesy = taken(ruled(Informing.MAY, DELEGATE), "tag");

        assertThat(toTell(courtesy)).containsExactly("styrgrupp tag 2021-02-05 MAY");
        assertThat(duties(courtesy)).isEmpty();
    }

    private static Stream<String> duties(PlanFixture plan) {
        return plan.state().findings().list().stream()
                .filter(finding -> finding.code() == FindingCode.DUTY_TO_INFORM)
                .map(finding ->
                        finding.subject().key() + " " + finding.expected().orElseThrow());
    }

    @Test
    void a_delegate_tells_the_authority_of_the_next_step() {
        PlanFixture ruled = ruled(Informing.MUST, Optional.of("ledning"));
        PlanFixture taken = ruled.andHappened(
                Delegated.reserved("tag", "resor", 1_000, ReservationStatus.OPEN),
                Taken.by(Taken.delegated("ledning", "2021-02-03")),
                delegated(ruled.state().version(), 1, Optional.of("ledning")));

        assertThat(toTell(taken)).containsExactly("styrgrupp tag 2021-02-03 MUST");
    }

    @Test
    void a_stand_in_tells_the_authority_itself() {
        PlanFixture ruled = ruled(Informing.MUST, Optional.of("ledning"))
                .and(standIn("ledning", "vikarie", "2021-02-01", "2021-02-28"));
        PlanFixture taken = ruled.andHappened(
                Delegated.reserved("tag", "resor", 1_000, ReservationStatus.OPEN),
                Taken.by(Taken.delegated("vikarie", "2021-02-03")),
                delegated(ruled.state().version() - 1, 1, Optional.of("ledning")));

        assertThat(toTell(taken)).containsExactly("ledning tag 2021-02-03 MUST");
    }

    @Test
    void a_change_holds_from_the_day_that_it_is_dated() {
        PlanFixture ruled = ruled(Informing.MUST, DELEGATE);
        Circumstances dated = new Circumstances(
                Optional.empty(), Optional.empty(), true, Optional.of(new PartialDate("2021-01")), Optional.empty());
        PlanFixture taken = ruled.andHappened(
                Delegated.reserved("tag", "resor", 1_000, ReservationStatus.OPEN),
                dated,
                delegated(ruled.state().version(), 1, DELEGATE));

        assertThat(toTell(taken)).containsExactly("styrgrupp tag 2021-01 MUST");
    }

    @Test
    void days_under_delegation_are_told_of_too_and_are_no_finding_on_a_reservation() {
        PlanFixture ruled = ruled(Informing.MUST, DELEGATE).and(Orders.ongoing("stod-lanen"));
        PlanFixture taken = ruled.andHappened(
                new DaysAllocated("stod-lanen", Days.of(5), false, Optional.empty(), Days.ZERO, Days.of(5), Days.of(5)),
                Circumstances.NONE,
                delegated(ruled.state().version() - 1, 1, DELEGATE));

        assertThat(toTell(taken)).containsExactly("styrgrupp stod-lanen 2021-02-05 MUST");
        assertThat(duties(taken)).isEmpty();
    }

    @Test
    void nothing_is_to_be_told_of_what_was_rejected() {
        PlanFixture ruled = ruled(Informing.MUST, DELEGATE);
        PlanFixture proposed = ruled.andHappened(
                Delegated.reserved("tag", "resor", 1_000, ReservationStatus.PROPOSED),
                Circumstances.NONE,
                delegated(ruled.state().version(), 1, DELEGATE));

        assertThat(toTell(proposed.by("p-2").and(decide("tag", false)))).isEmpty();
        assertThat(toTell(proposed.by("p-2").and(decide("tag", true)))).hasSize(1);
    }
}
