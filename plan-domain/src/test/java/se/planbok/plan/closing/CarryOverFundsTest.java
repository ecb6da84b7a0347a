package se.planbok.plan.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.planbok.plan.Orders.adjust;
import static se.planbok.plan.Orders.carry;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.expected;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.openNext;
import static se.planbok.plan.Orders.openNextByItself;
import static se.planbok.plan.Orders.openPartial;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.reserveUntil;
import static se.planbok.plan.Orders.spend;
import static se.planbok.plan.Orders.spendOnLine;
import static se.planbok.plan.Orders.withdrawFunding;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.PlanState;
import se.planbok.plan.budget.Reservation;
import se.planbok.plan.event.FundingAdjusted;
import se.planbok.plan.event.FundingConfirmed;
import se.planbok.plan.event.FundingRegistered;
import se.planbok.plan.event.FundsReserved;
import se.planbok.plan.event.PlanClosed;
import se.planbok.plan.event.PlanSubmitted;
import se.planbok.plan.event.ReservationCarriedOver;
import se.planbok.plan.event.SurplusCarriedOver;
import se.planbok.plan.finding.FindingCode;
import se.planbok.plan.funding.RegisterFunding;
import se.planbok.plan.refusal.CarriedReservationsUnfunded;
import se.planbok.plan.refusal.DoesNotFit;
import se.planbok.plan.refusal.KeyTaken;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.LineExceeded;
import se.planbok.plan.refusal.Misfit;
import se.planbok.plan.refusal.MoneyNotUnspent;
import se.planbok.plan.refusal.SurplusExceeded;
import se.planbok.plan.value.FundingStatus;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.Origin;
import se.planbok.plan.value.PlanStatus;
import se.planbok.plan.value.ReservationStatus;
import se.planbok.plan.value.SubjectKind;

/** Surplus goes into next year's plan, and reservations that are paid out of it, in one step (R14, R16). */
class CarryOverFundsTest {

    private static final Optional<String> NONE = Optional.empty();

    /** Confirmed 200 000, spent 50 000: a surplus of 150 000; 40 000 of it reserved and unspent. */
    private static PlanFixture plan() {
        return PlanFixture.given(
                        open(860),
                        chapter("stod"),
                        ongoing("webb"),
                        ongoing("kurs"),
                        confirmed("anslag", 200_000),
                        line("medel", 100_000),
                        reserve("tryck", "medel", 60_000, "webb"),
                        reserve("resor", "medel", 10_000, "kurs"),
                        spend("tryck", 30_000),
                        spendOnLine("medel", 20_000))
                .adopted()
                .and(openNext("webb"))
                .andNextYear(line("overfort", 100_000), line("medel", 35_000));
    }

    private static SurplusCarriedOver carried(long amount, long before) {
        return new SurplusCarriedOver(
                "rus-2021", "rus-2022", "overskott-2021", amount, 150_000, before, before + amount);
    }

    private static FundingRegistered registered(long amount) {
        return new FundingRegistered(
                "overskott-2021",
                "Överskott 2021",
                amount,
                FundingStatus.CONFIRMED,
                false,
                NONE,
                NONE,
                List.of(),
                NONE,
                Optional.of("rus-2021"));
    }

    private static FundsReserved reserved(
            String key, String line, long amount, Optional<String> activity, long committed) {
        return new FundsReserved(
                key,
                line,
                key,
                amount,
                activity,
                NONE,
                List.of(),
                List.of(),
                NONE,
                Optional.of("rus-2021"),
                ReservationStatus.OPEN,
                committed);
    }

    @Test
    void all_that_is_left_is_carried_unless_an_amount_is_said() {
        plan().when(carry()).happens(carried(150_000, 0)).happensNextYear(registered(150_000));
        plan().when(carry(100_000, "overfort")).happens(carried(100_000, 0)).happensNextYear(registered(100_000));
    }

    @Test
    void reservations_keep_their_keys_and_leave_what_was_spent() {
        plan().when(carry(150_000, "overfort", "tryck", "resor"))
                .happens(
                        carried(150_000, 0),
                        new ReservationCarriedOver(
                                "tryck",
                                "medel",
                                Optional.of("webb"),
                                "rus-2022",
                                30_000,
                                60_000,
                                30_000,
                                ReservationStatus.CARRIED,
                                60_000),
                        new ReservationCarriedOver(
                                "resor",
                                "medel",
                                Optional.of("kurs"),
                                "rus-2022",
                                10_000,
                                10_000,
                                0,
                                ReservationStatus.CARRIED,
                                50_000))
                .happensNextYear(
                        registered(150_000),
                        reserved("tryck", "overfort", 30_000, Optional.of("webb"), 30_000),
                        reserved("resor", "overfort", 10_000, NONE, 40_000))
                .makes(plan -> assertThat(plan.budget().unsettled()).isEmpty())
                .makesNextYear(next -> {
                    assertThat(next.surplus()).isEqualTo(150_000);
                    assertThat(next.findings().list())
                            .extracting(finding -> finding.code())
                            .doesNotContain(FindingCode.CARRY_OVER_UNFUNDED);
                });
    }

    @Test
    void a_reservation_stands_on_the_line_of_the_same_key_unless_one_is_said() {
        plan().when(carry("tryck"))
                .makesNextYear(next ->
                        assertThat(reservation(next, "tryck").place().line()).isEqualTo("medel"));
    }

    @Test
    void the_line_there_has_its_limit() {
        plan().and(release("resor", 4_999))
                .when(carry("tryck", "resor"))
                .isRefused(new LineExceeded("medel", 35_000, 35_001));
        plan().and(release("resor", 5_000)).when(carry("tryck", "resor")).isAccepted();
    }

    @Test
    void more_than_the_surplus_is_not_carried() {
        plan().when(carry(150_001, "overfort")).isRefused(new SurplusExceeded("rus-2021", 150_000, 150_001));
        plan().and(carry(100_000, "overfort"))
                .when(carry(50_001, "overfort"))
                .isRefused(new SurplusExceeded("rus-2021", 50_000, 50_001));
        plan().and(carry(100_000, "overfort"))
                .when(carry())
                .happens(carried(50_000, 100_000))
                .happensNextYear(new FundingAdjusted("overskott-2021", 100_000, 150_000));
    }

    @Test
    void once_all_is_carried_there_is_nothing_more_to_carry() {
        plan().and(carry()).when(carry()).changesNothing().happensNextYear();
    }

    @Test
    void reservations_are_paid_out_of_what_is_carried_not_on_top_of_it() {
        plan().when(carry(39_999, "overfort", "tryck", "resor"))
                .isRefused(new CarriedReservationsUnfunded("rus-2021", 39_999, 40_000));
        plan().when(carry(40_000, "overfort", "tryck", "resor")).isAccepted();
        plan().and(carry(40_000, "overfort", "tryck"))
                .when(carry(1, "overfort", "resor"))
                .makesNextYear(
                        next -> assertThat(reservation(next, "resor").amount()).isEqualTo(10_000));
    }

    @Test
    void of_one_reservation_alone_a_part_may_go_on() {
        plan().when(carry(20_000, "overfort", "tryck"))
                .makes(plan -> {
                    assertThat(reservation(plan, "tryck").status()).isEqualTo(ReservationStatus.OPEN);
                    assertThat(reservation(plan, "tryck").unspent()).isEqualTo(10_000);
                })
                .makesNextYear(
                        next -> assertThat(reservation(next, "tryck").amount()).isEqualTo(20_000));
    }

    @Test
    void only_unspent_money_goes_on() {
        plan().and(spend("resor", 10_000)).when(carry("resor")).isRefused(new MoneyNotUnspent("resor", 0, 10_000));
        plan().and(spend("resor", 9_999)).when(carry("resor")).isAccepted();
    }

    @Test
    void a_surplus_that_was_expected_there_is_confirmed() {
        plan().andNextYear(carriedFrom(expected("overskott-2021", 170_000)))
                .when(carry())
                .happensNextYear(new FundingConfirmed("overskott-2021", 170_000, 150_000))
                .makesNextYear(next -> assertThat(next.funding().confirmed()).isEqualTo(150_000));
    }

    private static RegisterFunding carriedFrom(RegisterFunding source) {
        return new RegisterFunding(
                source.key(),
                source.title(),
                source.amount(),
                source.status(),
                source.approximate(),
                source.grantor(),
                source.appropriation(),
                source.earmarks(),
                source.expectedBy(),
                Optional.of(new Origin("2021")));
    }

    @Test
    void a_source_of_that_key_that_is_something_else_is_in_the_way() {
        KeyTaken taken = new KeyTaken(SubjectKind.FUNDING_SOURCE, "overskott-2021");

        plan().andNextYear(expected("overskott-2021", 1)).when(carry()).isRefused(taken);
        plan().andNextYear(carriedFrom(confirmed("overskott-2021", 1)))
                .when(carry())
                .isRefused(taken);
        plan().and(carry(1, "overfort"))
                .andNextYear(withdrawFunding("overskott-2021"))
                .when(carry())
                .isRefused(taken);
        plan().and(carry(2, "overfort"))
                .andNextYear(adjust("overskott-2021", 1))
                .when(carry(3, "overfort"))
                .happensNextYear(new FundingAdjusted("overskott-2021", 1, 4));
    }

    @Test
    void what_is_named_must_be_there_and_free() {
        plan().when(carry("annat")).isRefused(new KeyUnknown(SubjectKind.RESERVATION, "annat"));
        plan().when(carry(1, "annan", "tryck")).isRefused(new KeyUnknown(SubjectKind.BUDGET_LINE, "annan"));
        plan().andNextYear(reserve("tryck", "overfort", 1))
                .when(carry("tryck"))
                .isRefused(new KeyTaken(SubjectKind.RESERVATION, "tryck"));
        plan().and(carry("tryck"))
                .when(carry("tryck"))
                .isRefused(
                        new KeyTaken(SubjectKind.RESERVATION, "tryck"),
                        new DoesNotFit(SubjectKind.RESERVATION, "tryck", Misfit.RESERVATION_CLOSED, "CARRIED"));
    }

    @Test
    void next_years_plan_must_be_there_and_not_closed_but_may_lie_with_the_authorities() {
        PlanFixture alone = PlanFixture.given(open(860), confirmed("anslag", 10_000));

        alone.when(carry()).isRefused(new KeyUnknown(SubjectKind.PLAN, "rus-2022"));
        alone.andNextYear(openNextByItself(1))
                .havingNextYear(new PlanSubmitted("rus-2022", PlanStatus.DRAFT, List.of("styrgrupp")))
                .when(carry())
                .isAccepted();
        alone.andNextYear(openNextByItself(1))
                .havingNextYear(new PlanClosed("rus-2022", 0, 0))
                .when(carry())
                .isRefused(new DoesNotFit(SubjectKind.PLAN, "rus-2022", Misfit.PLAN_CLOSED, "CLOSED"));
    }

    @Test
    void a_last_day_that_is_still_to_come_is_kept() {
        PlanFixture plan = PlanFixture.given(
                        open(860),
                        confirmed("anslag", 10_000),
                        line("medel", 10_000),
                        reserveUntil("i-ar", "medel", 1_000, "2021-12-31"),
                        reserveUntil("nasta-ar", "medel", 1_000, "2022-01-31"))
                .andNextYear(openNextByItself(1), line("medel", 10_000));

        plan.when(carry("i-ar", "nasta-ar")).makesNextYear(next -> {
            assertThat(reservation(next, "i-ar").lastDay()).isEmpty();
            assertThat(reservation(next, "nasta-ar").lastDay()).contains("2022-01-31");
        });
    }

    @Test
    void stated_history_that_carried_more_than_there_was_is_found_in_next_years_plan() {
        plan().whenStated(carry(200_000, "overfort"))
                .makesNextYear(next -> assertThat(next.findings().list())
                        .filteredOn(finding -> finding.code() == FindingCode.CARRY_OVER_UNFUNDED)
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.expected()).isEqualTo(PlanFixture.kronor(150_000));
                            assertThat(finding.actual()).isEqualTo(PlanFixture.kronor(200_000));
                        }));
    }

    private static Reservation reservation(PlanState plan, String key) {
        return plan.budget().reservation(key).orElseThrow();
    }

    /** Of the plan of 2020 no more is known than what that of 2021 says of it. */
    @Test
    void of_a_plan_known_in_part_is_carried_what_its_source_says() {
        PlanFixture.given(openPartial(), line("loner", 100_000), spendOnLine("loner", 90_000))
                .andNextYear(openNextByItself(10))
                .whenStated(new CarryOverFunds(
                        Optional.of(new Money(30_000)), List.of(), Optional.empty(), Optional.empty()))
                .happens(new SurplusCarriedOver("rus-2021", "rus-2022", "overskott-2021", 30_000, 30_000, 0, 30_000))
                .happensNextYear(registered(30_000));
    }
}
