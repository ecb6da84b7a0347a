package se.planbok.plan.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.lapse;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.reserveUntil;
import static se.planbok.plan.Orders.spend;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.ReservationLapsed;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.SubjectKind;

/** A reservation lapses once its last day has passed, by the day that the command holds from. */
class LapseReservationTest {

    private static PlanFixture plan() {
        return PlanFixture.given(
                open(860),
                chapter("stod"),
                ongoing("webb"),
                confirmed("anslag", 200_000),
                line("medel", 100_000),
                reserveUntil("tryck", "medel", 50_000, "2021-10-31"),
                reserve("alltid", "medel", 10_000));
    }

    private static ReservationLapsed lapsed(long kronor, long left) {
        return new ReservationLapsed(
                "tryck",
                "medel",
                Optional.empty(),
                "2021-10-31",
                kronor,
                50_000,
                left,
                ReservationStatus.LAPSED,
                10_000 + left);
    }

    @Test
    void what_is_unspent_falls_back_the_day_after_the_last() {
        plan().and(spend("tryck", 20_000))
                .whenDated("2021-11-01", lapse("tryck"))
                .happens(lapsed(30_000, 20_000))
                .makes(plan -> assertThat(plan.budget().unsettled())
                        .extracting(Reservation::key)
                        .containsExactly("alltid"));
    }

    @Test
    void the_last_day_itself_has_not_passed() {
        plan().whenDated("2021-10-31", lapse("tryck"))
                .isRefused(new DoesNotFit(SubjectKind.RESERVATION, "tryck", Misfit.LAST_DAY_NOT_PASSED, "2021-10-31"));
    }

    @Test
    void the_day_of_recording_is_that_of_the_country() {
        plan().at(Instant.parse("2021-10-31T22:59:59Z"))
                .when(lapse("tryck"))
                .isRefused(new DoesNotFit(SubjectKind.RESERVATION, "tryck", Misfit.LAST_DAY_NOT_PASSED, "2021-10-31"));
        plan().at(Instant.parse("2021-10-31T23:00:00Z")).when(lapse("tryck")).happens(lapsed(50_000, 0));
    }

    @Test
    void one_without_a_last_day_or_closed_does_not_lapse() {
        plan().whenDated("2021-12-31", lapse("alltid"))
                .isRefused(new DoesNotFit(SubjectKind.RESERVATION, "alltid", Misfit.NO_LAST_DAY, "OPEN"));
        plan().andDated("2021-11-01", lapse("tryck"))
                .whenDated("2021-11-01", lapse("tryck"))
                .isRefused(new DoesNotFit(SubjectKind.RESERVATION, "tryck", Misfit.RESERVATION_CLOSED, "LAPSED"));
    }

    @Test
    void one_that_is_spent_has_nothing_to_lapse() {
        plan().and(spend("tryck", 50_000))
                .whenDated("2021-11-01", lapse("tryck"))
                .changesNothing();
    }

    @Test
    void what_is_spent_after_it_lapsed_is_recorded() {
        plan().andDated("2021-11-01", lapse("tryck"))
                .when(spend("tryck", 1_000))
                .makes(plan -> {
                    assertThat(plan.budget().reservation("tryck").orElseThrow().status())
                            .isEqualTo(ReservationStatus.LAPSED);
                    assertThat(plan.budget().spent()).isEqualTo(1_000);
                });
    }
}
