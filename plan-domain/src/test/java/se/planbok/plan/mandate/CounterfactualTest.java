package se.planbok.plan.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static se.planbok.plan.Beside.NOTHING;
import static se.planbok.plan.Beside.dated;
import static se.planbok.plan.Beside.decidedBy;
import static se.planbok.plan.Orders.allocate;
import static se.planbok.plan.Orders.authority;
import static se.planbok.plan.Orders.change;
import static se.planbok.plan.Orders.chapter;
import static se.planbok.plan.Orders.confirmed;
import static se.planbok.plan.Orders.line;
import static se.planbok.plan.Orders.lineOf;
import static se.planbok.plan.Orders.ongoing;
import static se.planbok.plan.Orders.open;
import static se.planbok.plan.Orders.release;
import static se.planbok.plan.Orders.reserve;
import static se.planbok.plan.Orders.rule;
import static se.planbok.plan.Orders.ruleFrom;
import static se.planbok.plan.Orders.ruleOfDays;
import static se.planbok.plan.Orders.ruleOfLine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.planbok.plan.Decided;
import se.planbok.plan.Decisions;
import se.planbok.plan.Order;
import se.planbok.plan.Orders;
import se.planbok.plan.PlanCommands;
import se.planbok.plan.PlanState;
import se.planbok.plan.delegation.SetDelegationRule;
import se.planbok.plan.event.Recorded;
import se.planbok.plan.mandate.Counterfactual.Supposed;
import se.planbok.plan.refusal.KeyUnknown;
import se.planbok.plan.refusal.PlanRefused;
import se.planbok.plan.value.Figure;
import se.planbok.plan.value.SubjectKind;

/** What another delegation rule would have meant for what has happened. */
class CounterfactualTest {

    private static final List<Recorded> HISTORY = history(Stream.concat(
            Stream.of(
                            open(860),
                            authority("styrgrupp"),
                            authority("lansradsgrupp"),
                            chapter("stod"),
                            ongoing("webb"),
                            confirmed("bidrag", 5_000_000),
                            line("medel", 1_000_000),
                            lineOf("lansradsgrupp", "pott", 100_000),
                            rule(100_000, "styrgrupp"),
                            allocate("webb", 10))
                    .map(NOTHING::order),
            Stream.of(
                    dated("2021-02-01").order(reserve("a", "medel", 40_000)),
                    dated("2021-03-01").order(reserve("b", "medel", 60_000)),
                    decidedBy("styrgrupp").on("2021-04-01").order(reserve("c", "medel", 150_000)),
                    decidedBy("lansradsgrupp").on("2021-04-01").order(reserve("d", "pott", 90_000)),
                    dated("2021-05-01").order(release("a", 10_000)),
                    dated("2021-05-01").order(change("a", 70_000)))));

    private static List<Recorded> history(Stream<Order> orders) {
        List<Recorded> history = new ArrayList<>();
        PlanState plan = PlanState.notOpened(Orders.PLAN);
        for (Order order : orders.toList()) {
            Decided decided = Decisions.decide(
                    plan,
                    new PlanCommands(Orders.PLAN, "p-1", OptionalLong.empty(), List.of(order)),
                    Instant.parse("2021-01-04T08:00:00Z"));
            history.addAll(decided.events());
            plan = decided.after();
        }
        return List.copyOf(history);
    }

    private static PlanState plan() {
        PlanState plan = PlanState.notOpened(Orders.PLAN);
        for (Recorded recorded : HISTORY) {
            plan = plan.after(recorded);
        }
        return plan;
    }

    private static List<Supposed> under(SetDelegationRule rule) {
        Counterfactual counterfactual = new Counterfactual(Orders.PLAN, Decisions.suppose(plan(), rule));
        HISTORY.forEach(counterfactual::see);
        return counterfactual.decisions();
    }

    @Test
    void every_change_that_the_rule_would_have_judged_is_told_with_who_was_and_who_would_have_been_to_decide() {
        assertThat(under(rule(50_000, "styrgrupp")))
                .extracting(
                        supposed -> supposed.subject().key(),
                        Supposed::event,
                        Supposed::amount,
                        Supposed::then,
                        Supposed::under,
                        Supposed::decidedBy,
                        Supposed::holds)
                .containsExactly(
                        tuple("a", "FundsReserved", amount(40_000), none(), none(), none(), true),
                        tuple("b", "FundsReserved", amount(60_000), none(), Optional.of("styrgrupp"), none(), false),
                        tuple(
                                "c",
                                "FundsReserved",
                                amount(150_000),
                                Optional.of("styrgrupp"),
                                Optional.of("styrgrupp"),
                                Optional.of("styrgrupp"),
                                true),
                        tuple(
                                "a",
                                "ReservationChanged",
                                amount(70_000),
                                none(),
                                Optional.of("styrgrupp"),
                                none(),
                                false));
    }

    private static Optional<Figure> amount(long kronor) {
        return Optional.of(Figure.of(kronor));
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    @Test
    void it_holds_from_its_day_and_for_its_lines() {
        assertThat(under(ruleFrom("2021-03-01", 50_000, "styrgrupp")))
                .extracting(supposed -> supposed.subject().key())
                .containsExactly("b", "c", "a");
        assertThat(under(ruleOfLine("pott", 50_000, "styrgrupp"))).isEmpty();
        assertThat(under(ruleOfLine("medel", 50_000, "styrgrupp"))).hasSize(4);
    }

    @Test
    void of_a_drafts_days_no_rule_speaks() {
        assertThat(under(ruleOfDays(1, "styrgrupp"))).isEmpty();
    }

    @Test
    void what_it_names_must_be_in_the_plan() {
        PlanRefused refused = catchThrowableOfType(PlanRefused.class, () -> under(rule(1, "namnd")));

        assertThat(refused.refusals()).isEqualTo(List.of(new KeyUnknown(SubjectKind.AUTHORITY, "namnd")));
    }
}
