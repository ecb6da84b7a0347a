package se.planbok.plan.outturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.planbok.plan.Orders.assess;
import static se.planbok.plan.Orders.cancel;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.days;
import static se.planbok.plan.Orders.expectDays;
import static se.planbok.plan.Orders.expectMoney;
import static se.planbok.plan.Orders.expectOnLine;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.planbok.plan.PlanFixture;
import se.planbok.plan.event.Forecast;
import se.planbok.plan.event.ForecastStated;
import se.planbok.plan.event.ProgressAssessed;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.InvalidValue;
import se.planbok.plan.value.ProgressStep;
import se.planbok.plan.value.SubjectKind;
import se.planbok.plan.value.TrafficLight;

/** What planners say of what is to come and of how it goes. */
class StatementsTest {

    private static final Optional<String> NONE = Optional.empty();

    private static PlanFixture plan() {
        return PlanFixture.given(open(860), chapter("stod"), ongoing("webb"), line("resor", 200_000));
    }

    private static ForecastStated ofWebb(
            Optional<Double> days, Optional<Double> before, Optional<Long> amount, Optional<Long> amountBefore) {
        return new ForecastStated(
                Optional.of("webb"),
                NONE,
                days.map(StatementsTest::balance),
                before.map(StatementsTest::balance),
                amount,
                amountBefore);
    }

    private static Days balance(double days) {
        return new Days(Math.round(days * 2));
    }

    @Test
    void a_forecast_tells_what_was_expected_before_and_leaves_the_rest() {
        plan().when(expectDays("webb", 12.5))
                .happens(ofWebb(Optional.of(12.5), Optional.empty(), Optional.empty(), Optional.empty()));
        plan().and(expectDays("webb", 12.5), expectMoney("webb", 40_000))
                .when(expectDays("webb", 14))
                .happens(ofWebb(Optional.of(14.0), Optional.of(12.5), Optional.empty(), Optional.empty()))
                .makes(plan -> assertThat(plan.outturn().forecast(Optional.of("webb"), NONE))
                        .isEqualTo(new Forecast(Optional.of(days(14)), Optional.of(40_000L))));
    }

    @Test
    void a_line_and_an_activity_of_the_same_key_have_their_own() {
        PlanFixture.given(open(860), chapter("stod"), ongoing("resor"), line("resor", 200_000))
                .and(expectMoney("resor", 10_000))
                .when(expectOnLine("resor", 180_000))
                .happens(new ForecastStated(
                        NONE,
                        Optional.of("resor"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(180_000L),
                        Optional.empty()));
    }

    @Test
    void the_same_forecast_changes_nothing() {
        plan().and(expectOnLine("resor", 180_000))
                .when(expectOnLine("resor", 180_000))
                .changesNothing();
    }

    @Test
    void that_none_will_be_used_is_a_forecast_too() {
        plan().when(expectDays("webb", 0))
                .happens(ofWebb(Optional.of(0.0), Optional.empty(), Optional.empty(), Optional.empty()));
        plan().and(expectMoney("webb", 40_000))
                .when(expectMoney("webb", 0))
                .happens(ofWebb(Optional.empty(), Optional.empty(), Optional.of(0L), Optional.of(40_000L)))
                .makes(plan -> assertThat(plan.outturn().forecast(Optional.of("webb"), NONE))
                        .isEqualTo(new Forecast(Optional.empty(), Optional.of(0L))));
        plan().and(expectOnLine("resor", 0)).when(expectOnLine("resor", 0)).changesNothing();
    }

    @Test
    void less_than_none_is_malformed() {
        assertThat(catchThrowableOfType(InvalidValue.class, () -> expectDays("webb", -0.5))
                        .problem())
                .isEqualTo("days-range");
        assertThat(catchThrowableOfType(InvalidValue.class, () -> expectOnLine("resor", -1))
                        .problem())
                .isEqualTo("amount-range");
    }

    @Test
    void a_forecast_may_pass_what_is_planned_and_needs_no_decision() {
        plan().adopted().when(expectOnLine("resor", 300_000)).isAccepted();
    }

    @Test
    void an_assessment_tells_the_one_before_also_of_a_cancelled_activity() {
        plan().and(cancel("webb"))
                .when(assess("webb", ProgressStep.STARTED, TrafficLight.GREEN))
                .happens(new ProgressAssessed(
                        "webb", ProgressStep.STARTED, TrafficLight.GREEN, Optional.empty(), Optional.empty()));
        plan().and(assess("webb", ProgressStep.STARTED, TrafficLight.GREEN))
                .when(assess("webb", ProgressStep.HALF_WAY, TrafficLight.RED))
                .happens(new ProgressAssessed(
                        "webb",
                        ProgressStep.HALF_WAY,
                        TrafficLight.RED,
                        Optional.of(ProgressStep.STARTED),
                        Optional.of(TrafficLight.GREEN)));
    }

    @Test
    void the_same_assessment_for_the_same_reason_changes_nothing() {
        plan().and(assess("webb", ProgressStep.DONE, TrafficLight.GREEN))
                .when(assess("webb", ProgressStep.DONE, TrafficLight.GREEN))
                .changesNothing();
    }

    @Test
    void what_the_plan_does_not_have_is_not_spoken_of() {
        plan().when(expectDays("annat", 1)).isRefused(new KeyUnknown(SubjectKind.ACTIVITY, "annat"));
        plan().when(expectOnLine("annat", 1)).isRefused(new KeyUnknown(SubjectKind.BUDGET_LINE, "annat"));
        plan().when(assess("annat", ProgressStep.DONE, TrafficLight.GREEN))
                .isRefused(new KeyUnknown(SubjectKind.ACTIVITY, "annat"));
    }

    @Test
    void all_but_a_green_assessment_say_why() {
        assertThat(assess("webb", ProgressStep.DONE, TrafficLight.GREEN).needsReason())
                .isFalse();
        assertThat(assess("webb", ProgressStep.DONE, TrafficLight.YELLOW).needsReason())
                .isTrue();
        assertThat(assess("webb", ProgressStep.DONE, TrafficLight.RED).needsReason())
                .isTrue();
    }
}
