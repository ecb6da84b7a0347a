package se.planbok.plan.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.allocateAccepting;
import static se.planbok.plan.Orders.capacity;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.withdraw;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.Subject;
import se.planbok.plan.value.SubjectKind;

/** An acknowledgement holds for the figures that it saw, and ends when they get worse. */
class AcknowledgementTest {

    private static final String STOD = "lopande-stod";

    private static PlanFixture acknowledgedAt872() {
        return PlanFixture.given(
                open(860),
                chapter("stod"),
                ongoing(STOD),
                allocate(STOD, 860),
                allocateAccepting(STOD, 12, "Styrgruppen vill"));
    }

    private static Finding exceeded(PlanFixture.Outcome outcome) {
        return outcome.finding(FindingCode.CAPACITY_EXCEEDED, "rus-2021");
    }

    @Test
    void it_holds_while_the_figures_get_better() {
        Finding better = exceeded(acknowledgedAt872().when(withdraw(STOD, 2)));

        assertThat(better.actual()).isEqualTo(PlanFixture.days(870));
        assertThat(better.acknowledgement()).isPresent();
    }

    @Test
    void it_holds_when_the_figures_come_back_to_what_it_saw() {
        PlanFixture plan = acknowledgedAt872().and(withdraw(STOD, 2));

        assertThat(exceeded(plan.whenStated(allocate(STOD, 2))).acknowledgement())
                .isPresent();
    }

    @Test
    void it_ends_when_half_a_day_more_is_given_out() {
        Finding worse = exceeded(acknowledgedAt872().whenStated(allocate(STOD, 0.5)));

        assertThat(worse.acknowledgement()).isEmpty();
        assertThat(worse.since()).isEqualTo(4);
    }

    @Test
    void it_ends_when_the_capacity_falls() {
        assertThat(exceeded(acknowledgedAt872().whenStated(capacity(859.5))).acknowledgement())
                .isEmpty();
    }

    @Test
    void it_ends_with_the_finding_and_does_not_come_back_with_it() {
        PlanFixture plan = acknowledgedAt872().and(withdraw(STOD, 12));

        Finding again = exceeded(plan.whenStated(allocate(STOD, 1)));
        assertThat(again.acknowledgement()).isEmpty();
        assertThat(again.since()).isEqualTo(6);
    }

    @Test
    void another_acceptance_acknowledges_the_new_figures() {
        Finding again = exceeded(acknowledgedAt872().when(allocateAccepting(STOD, 1, "En dag till")));

        assertThat(again.since()).isEqualTo(4);
        assertThat(again.acknowledgement())
                .hasValueSatisfying(seen -> assertThat(seen.reason()).isEqualTo("En dag till"));
    }

    @Test
    void a_finding_against_a_word_gets_worse_with_its_figure() {
        Finding denied = denied(5_000).acknowledged("p-1", "Det är avtalat", 8);

        assertThat(denied.now(word(), kronor(5_000)).acknowledgement()).isPresent();
        assertThat(denied.now(word(), kronor(5_001)).acknowledgement()).isEmpty();
    }

    private static Finding denied(long reserved) {
        return new Finding(
                FindingCode.CASH_NEED_DENIED,
                new Subject(SubjectKind.ACTIVITY, STOD),
                word(),
                kronor(reserved),
                Optional.empty(),
                7,
                Optional.empty());
    }

    private static Optional<Figure> word() {
        return Optional.of(Figure.of("NONE"));
    }

    private static Optional<Figure> kronor(long amount) {
        return PlanFixture.kronor(amount);
    }
}
