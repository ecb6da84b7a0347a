package se.planbok.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.planbok.plan.Orders.days;
import static se.planbok.plan.Orders.key;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.planbok.plan.budget.AddBudgetLine;
import se.planbok.plan.budget.MoveReservation;
import se.planbok.plan.budget.NominateForFunding;
import se.planbok.plan.budget.ReserveFunds;
import se.planbok.plan.budget.WithdrawNomination;
import se.planbok.plan.outturn.RecordExpenditure;
import se.planbok.plan.outturn.StateForecast;
import se.planbok.plan.structure.DescribePlan;
import se.planbok.plan.structure.OpenPlan;
import se.planbok.plan.structure.RescheduleWorkItem;
import se.planbok.plan.value.ActivityKind;
import se.planbok.plan.value.CapacityBasis;
import se.planbok.plan.value.Day;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.DaysOrNone;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.Key;
import se.planbok.plan.value.Money;
import se.planbok.plan.value.Part;
import se.planbok.plan.value.PlanYear;
import se.planbok.plan.value.Rank;
import se.planbok.plan.value.Title;

/** The form of commands whose fields belong together: which is malformed, in which field and how. */
class CommandFormTest {

    private static final Optional<Key> NO_KEY = Optional.empty();
    private static final Optional<Money> NO_MONEY = Optional.empty();

    private static Optional<Key> named(String key) {
        return Optional.of(key(key));
    }

    private static Optional<Money> money(long kronor) {
        return Optional.of(new Money(kronor));
    }

    private static OpenPlan open(
            Optional<Days> capacity, Optional<CapacityBasis> basis, Optional<String> from, Optional<String> to) {
        return new OpenPlan(
                key("rus"),
                new PlanYear(2021),
                new Title("Plan"),
                capacity,
                basis,
                Optional.empty(),
                from.map(Day::parse),
                to.map(Day::parse),
                Optional.empty(),
                false);
    }

    private static AddBudgetLine line(Optional<Money> amount, Optional<Money> lower, Optional<Money> upper) {
        return new AddBudgetLine(
                key("medel"),
                new Title("Medel"),
                amount,
                lower,
                upper,
                List.of(),
                NO_KEY,
                Optional.empty(),
                Optional.empty());
    }

    private static ReserveFunds reserve(Optional<Key> workItem, long... parts) {
        return new ReserveFunds(
                key("tag"),
                key("resor"),
                new Title("Resor"),
                new Money(50_000),
                NO_KEY,
                workItem,
                List.of(),
                LongStream.of(parts)
                        .mapToObj(amount -> new Part(new Title("Del"), new Money(amount)))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static MoveReservation move(
            Optional<Key> line, Optional<Key> activity, Optional<Money> amount, Optional<Key> part) {
        return new MoveReservation(key("tag"), line, activity, amount, part, Optional.empty());
    }

    private static NominateForFunding nominate(Optional<Key> key, Optional<Key> activity, Optional<Title> title) {
        return new NominateForFunding(
                key, key("medel"), activity, title, Rank.FIRST, NO_MONEY, Optional.empty(), Optional.empty());
    }

    private static RecordExpenditure spend(Optional<Key> reservation, Optional<Key> line) {
        return new RecordExpenditure(reservation, line, new Money(1), Optional.empty(), false);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                malformed(
                        () -> open(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        "capacity",
                        "required"),
                malformed(
                        () -> open(
                                Optional.of(days(1)),
                                Optional.of(CapacityBasis.UNKNOWN),
                                Optional.empty(),
                                Optional.empty()),
                        "capacity",
                        "capacity-unknown"),
                malformed(
                        () -> open(
                                Optional.of(days(1)),
                                Optional.empty(),
                                Optional.of("2021-07-02"),
                                Optional.of("2021-07-01")),
                        "to",
                        "from-after-to"),
                malformed(
                        () -> new DescribePlan(Optional.empty(), Optional.empty(), Optional.empty()),
                        "",
                        "nothing-described"),
                malformed(
                        () -> Orders.activity("webb", ActivityKind.SPECIAL, Optional.empty()), "priority", "required"),
                malformed(
                        () -> Orders.workItem("webb", "manual", Optional.of("2021-04"), Optional.of("2021-03")),
                        "to",
                        "from-after-to"),
                malformed(
                        () -> new RescheduleWorkItem(key("webb"), key("manual"), Optional.empty(), Optional.empty()),
                        "from",
                        "required"),
                malformed(() -> line(NO_MONEY, NO_MONEY, NO_MONEY), "amount", "amount-or-range"),
                malformed(() -> line(money(1), money(1), money(2)), "amount", "amount-or-range"),
                malformed(() -> line(NO_MONEY, money(1), NO_MONEY), "amount", "amount-or-range"),
                malformed(() -> line(NO_MONEY, money(2), money(1)), "upper", "lower-above-upper"),
                malformed(() -> reserve(named("manual")), "activity", "required"),
                malformed(() -> reserve(NO_KEY, 20_000, 29_999), "parts", "parts-sum"),
                malformed(() -> reserve(NO_KEY, 20_000, 30_001), "parts", "parts-sum"),
                malformed(() -> move(NO_KEY, NO_KEY, NO_MONEY, NO_KEY), "line", "one-of"),
                malformed(() -> move(named("a"), named("b"), NO_MONEY, NO_KEY), "line", "one-of"),
                malformed(() -> move(named("a"), NO_KEY, money(1), NO_KEY), "key", "required"),
                malformed(() -> move(named("a"), NO_KEY, NO_MONEY, named("del")), "key", "key-of-part-only"),
                malformed(() -> nominate(NO_KEY, NO_KEY, Optional.empty()), "activity", "activity-or-title"),
                malformed(() -> nominate(NO_KEY, NO_KEY, Optional.of(new Title("Film"))), "key", "required"),
                malformed(
                        () -> new WithdrawNomination(NO_KEY, named("medel"), NO_KEY),
                        "nomination",
                        "nomination-or-place"),
                malformed(
                        () -> new WithdrawNomination(named("a"), named("medel"), named("webb")),
                        "nomination",
                        "nomination-or-place"),
                malformed(() -> spend(NO_KEY, NO_KEY), "reservation", "one-of"),
                malformed(() -> spend(named("tag"), named("resor")), "reservation", "one-of"),
                malformed(() -> forecast(NO_KEY, NO_KEY, Optional.of(new DaysOrNone(2))), "activity", "one-of"),
                malformed(
                        () -> forecast(named("webb"), named("resor"), Optional.of(new DaysOrNone(2))),
                        "activity",
                        "one-of"),
                malformed(() -> forecast(named("webb"), NO_KEY, Optional.empty()), "", "nothing-described"),
                malformed(
                        () -> forecast(NO_KEY, named("resor"), Optional.of(new DaysOrNone(2))),
                        "days",
                        "days-of-activity"),
                malformed(() -> Orders.split("webb", "film"), "into", "several-initiatives"),
                malformed(() -> Orders.split("webb", "film", "film"), "into", "several-initiatives"),
                malformed(() -> Orders.merge("webb", "film"), "initiatives", "several-initiatives"));
    }

    private static StateForecast forecast(Optional<Key> activity, Optional<Key> line, Optional<DaysOrNone> days) {
        return new StateForecast(activity, line, days, Optional.empty());
    }

    private static Arguments malformed(ThrowingCallable command, String field, String problem) {
        return Arguments.of(command, field, problem);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void fields_that_do_not_go_together_are_malformed(ThrowingCallable command, String field, String problem) {
        InvalidValue invalid = catchThrowableOfType(InvalidValue.class, command);

        assertThat(invalid.field()).isEqualTo(field);
        assertThat(invalid.problem()).isEqualTo(problem);
    }

    @Test
    void fields_that_go_together_are_not() {
        assertThatCode(() -> {
                    open(Optional.of(days(1)), Optional.empty(), Optional.of("2021-07-01"), Optional.of("2021-07-01"));
                    line(NO_MONEY, money(1), money(1));
                    reserve(NO_KEY, 20_000, 30_000);
                    nominate(named("film"), NO_KEY, Optional.of(new Title("Film")));
                    move(NO_KEY, named("b"), money(1), named("del"));
                })
                .doesNotThrowAnyException();
    }
}
